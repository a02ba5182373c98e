import "server-only";

export { isLinkGood } from "./is-link-good";
export { listSessions } from "./manage-sessions";
export { readAccount } from "./read-account";
export { requestEmailVerification } from "./request-email-verification";
export { requestPasswordReset } from "./request-password-reset";
export { resolveActor } from "./resolve-actor";
export { sendPasswordReset } from "./send-password-reset";
export { signOut } from "./sign-out";
export { signUp } from "./sign-up";
export { startGuest } from "./start-guest";
export { sweepAuth } from "./sweep-auth";
