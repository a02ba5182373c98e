import "server-only";

export { disputeLetter, resetLetter, verificationLetter } from "./letters";
export { listLocalMessages } from "./list-local-messages";
export { sendEmail } from "./send-email";
export { canSendEmail, requireEmail, writeEmail } from "./write-email";
