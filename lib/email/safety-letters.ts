import type { Letter } from "./contract";

type SafetyLetter = (handle: string, url: string) => Letter;

const unlessYou =
  "If this was you, there is nothing to do. If not, sign out every other device and change your password.";

/** One letter about an account's safety: what happened, and where to look. */
function safetyLetter(subject: string, happened: string, footnote = unlessYou): SafetyLetter {
  return (handle, url) => ({
    subject,
    paragraphs: [`Hello ${handle},`, happened],
    action: { label: "Look at your sign-in and security", url },
    footnote,
  });
}

export const pinLockedLetter = safetyLetter(
  "Your PIN is locked for 15 minutes",
  "somebody who is signed in to your account has entered a wrong PIN five times. It is locked for 15 minutes; nothing was moved.",
);

export const pinChangedLetter = safetyLetter(
  "Your PIN was set",
  "the PIN that is asked for before money leaves your account has been set or changed.",
);

export const payoutWalletLetter = safetyLetter(
  "Your payout wallet was set or changed",
  "somebody who knows your PIN or holds your passkey has said where your money shall go. A change of an earlier wallet waits 48 hours: until then you can take it back in your settings, under wallets.",
);

export const secondStepOnLetter = safetyLetter(
  "Signing in now takes a second step",
  "from now on a code of your app is asked for after your password. Keep the recovery codes where you find them without your phone.",
);

export const secondStepOffLetter = safetyLetter(
  "Signing in takes one step only",
  "the second step was turned off: no code is asked for after your password any more.",
);

const suspensions = {
  token_reused:
    "a key to your account was used that a newer one had replaced long before. Either somebody has copied it, or your browser kept an old one. We ended that session to be safe.",
  moved_too_fast:
    "one session of your account was used in two countries and on two devices within an hour. We ended it to be safe.",
};

export function sessionSuspendedLetter(because: keyof typeof suspensions): SafetyLetter {
  return safetyLetter("We ended a session of your account", suspensions[because]);
}

export function accountLinkedLetter(place: string): SafetyLetter {
  return safetyLetter(
    `Your ${place} account signs you in now`,
    `an account at ${place} was linked to yours. Whoever is signed in there can sign in here.`,
  );
}

export const passkeyAddedLetter = safetyLetter(
  "A passkey was added to your account",
  "a new passkey can sign in to your account and confirm what moves money.",
);

export const walletLinkedLetter = safetyLetter(
  "A wallet was added to your account",
  "a wallet was linked to your account. Whoever holds it can sign in to your account.",
);

export const passwordChangedLetter = safetyLetter(
  "Your password was changed",
  "your account has a new password, and every other device was signed out. Links that were sent before do not work any more.",
  "If this was you, there is nothing to do. If not, set a new password by e-mail now.",
);

/** To the address that was left: it is the last letter that goes there. */
export function emailChangedLetter(address: string): SafetyLetter {
  return safetyLetter(
    "Your account has another address",
    `your account now has the address ${address}, whose owner has confirmed it. No more letters about it come here.`,
    "If this was not you, tell whoever runs this site at once: the new address can set a new password.",
  );
}
