import "server-only";

export { exportLetters, forgetLetters } from "./forget-letters";
export {
  appealLetter,
  disputeLetter,
  removalLetter,
  resetLetter,
  verificationLetter,
} from "./letters";
export { listLocalMessages } from "./list-local-messages";
export { quietEnd } from "./preference/quiet-end";
export { forgetWishes, readLetters, wishesOf } from "./preference/set-letters";
export { writeOptional } from "./preference/write-optional";
export {
  accountLinkedLetter,
  emailChangedLetter,
  passkeyAddedLetter,
  passwordChangedLetter,
  payoutWalletLetter,
  pinChangedLetter,
  pinLockedLetter,
  secondStepOffLetter,
  secondStepOnLetter,
  sessionSuspendedLetter,
  walletLinkedLetter,
} from "./safety-letters";
export { sendEmail } from "./send-email";
export { canSendEmail, requireEmail, writeEmail } from "./write-email";
