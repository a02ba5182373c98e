import "server-only";

export { appealLetter, disputeLetter, resetLetter, verificationLetter } from "./letters";
export { listLocalMessages } from "./list-local-messages";
export {
  accountLinkedLetter,
  passkeyAddedLetter,
  payoutWalletLetter,
  pinChangedLetter,
  pinLockedLetter,
  secondStepOffLetter,
  secondStepOnLetter,
  sessionSuspendedLetter,
} from "./safety-letters";
export { sendEmail } from "./send-email";
export { canSendEmail, requireEmail, writeEmail } from "./write-email";
