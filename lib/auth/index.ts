import "server-only";

export { isLinkGood } from "./is-link-good";
export { listSessions } from "./manage-sessions";
export { listPasskeys } from "./passkey/manage-passkeys";
export { relyingParty } from "./passkey/relying-party";
export { payoutAddress, readPayoutWallet } from "./payout/read-payout-wallet";
export { readAccount } from "./read-account";
export { requestEmailVerification } from "./request-email-verification";
export { requestPasswordReset } from "./request-password-reset";
export { resolveActor } from "./resolve-actor";
export { sendPasswordReset } from "./send-password-reset";
export { signOut } from "./sign-out";
export { signUp } from "./sign-up";
export { startGuest } from "./start-guest";
export { readStepUpWays } from "./step-up/read-step-up-ways";
export { requireStepUp, requireStepUpIfSet } from "./step-up/require-step-up";
export { sweepAuth } from "./sweep-auth";
export { readTotp } from "./totp/set-up-totp";
