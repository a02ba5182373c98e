import { newId } from "@/lib/core/id";
import type { Permission } from "@/lib/core/permission";
import { noon } from "./given-people";

/** Who may: everybody, whoever is signed in, or who holds a permission. */
export type Access = "anyone" | "signed in" | Permission;

/** By action: who may run it, and an input that gets as far as the question. */
export type AccessTable = Record<string, [Access, () => unknown]>;

const email = () => `access-${newId("email", noon)}@example.com`;
const password = "the feather is lighter";
const proof = {
  address: "4Nd1mBQtrMJVYVfKf2PJy9NZUZdTAsp7D4xWLs4gDB4T",
  signedMessage: Buffer.from("x").toString("base64"),
  signature: Buffer.from("y").toString("base64"),
};
const passkeyId = newId("passkey", noon);
const passkeyAnswer = {
  id: "AAAA",
  rawId: "AAAA",
  type: "public-key",
  response: { clientDataJSON: "e30", authenticatorData: "AAAA", signature: "AAAA" },
};
const newPasskeyAnswer = {
  ...passkeyAnswer,
  response: { clientDataJSON: "e30", attestationObject: "AAAA" },
};

/** The actions by which people prove who they are. */
export const authActions: AccessTable = {
  "auth.signUpAction": ["anyone", () => ({ email: email(), password })],
  "auth.signInAction": ["anyone", () => ({ email: email(), password })],
  "auth.startGuestAction": ["anyone", () => ({})],
  "auth.signInWithWalletAction": ["anyone", () => proof],
  "auth.linkWalletAction": ["signed in", () => proof],
  "auth.signInWithPasskeyAction": ["anyone", () => ({ answer: passkeyAnswer })],
  "auth.startPasskeySignInAction": ["anyone", () => ({})],
  "auth.startPasskeyCheckAction": ["signed in", () => ({})],
  "auth.startPasskeyAction": ["signed in", () => ({})],
  "auth.addPasskeyAction": ["signed in", () => ({ answer: newPasskeyAnswer, name: "Mine" })],
  "auth.renamePasskeyAction": ["signed in", () => ({ passkeyId, name: "Mine" })],
  "auth.removePasskeyAction": ["signed in", () => ({ passkeyId })],
  "auth.setPinAction": ["signed in", () => ({ pin: "4071" })],
  "auth.setPayoutWalletAction": ["signed in", () => ({ address: proof.address })],
  "auth.keepPayoutWalletAction": ["signed in", () => ({})],
  "auth.finishSignInAction": ["anyone", () => ({ secondStep: "none", code: "123456" })],
  "auth.startTotpAction": ["signed in", () => ({})],
  "auth.confirmTotpAction": ["signed in", () => ({ code: "123456" })],
  "auth.renewRecoveryCodesAction": ["signed in", () => ({})],
  "auth.disableTotpAction": ["signed in", () => ({})],
  "auth.visitProviderAction": ["anyone", () => ({ provider: "github" })],
  "auth.unlinkAccountAction": ["signed in", () => ({ provider: "github", subject: "1" })],
  "auth.agreeAction": ["signed in", () => ({})],
  "auth.removePinAction": ["signed in", () => ({})],
  "auth.changePasswordAction": [
    "signed in",
    () => ({ current: password, password: "another one" }),
  ],
  "auth.signOutAction": ["anyone", () => ({})],
  "auth.issueNonceAction": ["anyone", () => ({})],
  "auth.unlinkWalletAction": ["signed in", () => ({ address: proof.address })],
  "auth.requestEmailVerificationAction": ["signed in", () => ({})],
  "auth.verifyEmailAction": ["anyone", () => ({ token: "not-a-token" })],
  "auth.requestPasswordResetAction": ["anyone", () => ({ email: email() })],
  "auth.resetPasswordAction": ["anyone", () => ({ token: "not-a-token", password })],
  "auth.changeEmailAction": ["signed in", () => ({ email: email(), password })],
  "auth.revokeSessionAction": ["signed in", () => ({ sessionId: newId("session", noon) })],
  "auth.revokeOtherSessionsAction": ["signed in", () => ({})],
};

/** The actions about what is kept of a person. */
export const accountActions: AccessTable = {
  "account.prepareDownloadAction": ["signed in", () => ({})],
  "account.requestRemovalAction": ["signed in", () => ({ confirm: "delete my account" })],
  "email.setLettersAction": ["signed in", () => ({ off: [], quiet: null })],
  "account.keepAccountAction": ["signed in", () => ({})],
};
