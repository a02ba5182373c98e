import type { Letter } from "./contract";

/** Asks the owner of an address to confirm that it is theirs. */
export function verificationLetter(handle: string, url: string): Letter {
  return {
    subject: "Confirm your e-mail address",
    paragraphs: [
      `Hello ${handle},`,
      "please confirm that this address is yours. With it you can set a new password if you lose the old one.",
    ],
    action: { label: "Confirm this address", url },
    footnote:
      "The link is good for 24 hours. If you did not ask for this, somebody mistyped their address: do nothing.",
  };
}

/** Lets the owner of an address set a new password. */
export function resetLetter(handle: string, url: string): Letter {
  return {
    subject: "Set a new password",
    paragraphs: [
      `Hello ${handle},`,
      "somebody asked to set a new password for your account. Setting it signs out every device.",
    ],
    action: { label: "Set a new password", url },
    footnote:
      "The link is good for one hour and works once. If you did not ask for this, do nothing: your password stays as it is.",
  };
}

/** Tells somebody that their account goes, when, and how to keep it. */
export function removalLetter(handle: string, dueAt: Date, url: string): Letter {
  const day = dueAt.toLocaleDateString("en-GB", { dateStyle: "long", timeZone: "UTC" });
  return {
    subject: `Your account will be deleted on ${day}`,
    paragraphs: [
      `Hello ${handle},`,
      `you asked us to delete your account. That happens on ${day}, and cannot be undone afterwards. Until then it works as before.`,
    ],
    action: { label: "Look at it, or keep the account", url },
    footnote:
      "If you did not ask for this, somebody else did: sign in, keep the account, and change your password.",
  };
}

/** Tells a player what came of their dispute. */
export function disputeLetter(
  handle: string,
  { about, outcome, answer, url }: { about: string; outcome: string; answer: string; url: string },
): Letter {
  return {
    subject: `Your dispute about ${about}`,
    paragraphs: [`Hello ${handle},`, `your dispute about ${about} was ${outcome}.`, answer],
    action: { label: "Read it on the page", url },
    footnote: "You get this because you opened the dispute. The outcome and its reason are public.",
  };
}

/** Tells somebody what came of their appeal against a refusal. The words themselves stay on the page. */
export function appealLetter(
  handle: string,
  { upheld, reason, url }: { upheld: boolean; reason: string; url: string },
): Letter {
  return {
    subject: "Your appeal was answered",
    paragraphs: [
      `Hello ${handle},`,
      upheld
        ? "you were right: your message should have been taken. Send it again and it will be."
        : "somebody looked at your message again. It stays refused.",
      reason,
    ],
    action: { label: "Read it on the page", url },
    footnote: "You get this because you asked for another look at a message that was refused.",
  };
}
