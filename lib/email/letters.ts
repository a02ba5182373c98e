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
