"use server";

import { defineAction } from "@/lib/web/action";
import { defineSessionAction, defineSignOutAction } from "@/lib/web/session-action";
import { changeEmail } from "./change-email";
import { changePassword } from "./change-password";
import {
  ChangeEmail,
  ChangePassword,
  Nothing,
  RequestPasswordReset,
  ResetPassword,
  RevokeSession,
  SignIn,
  SignUp,
  UnlinkWallet,
  VerifyEmail,
  WalletProof,
} from "./contract";
import { revokeOtherSessions, revokeSession } from "./manage-sessions";
import { requestEmailVerification } from "./request-email-verification";
import { requestPasswordReset } from "./request-password-reset";
import { resetPassword } from "./reset-password";
import { signIn } from "./sign-in";
import { signOut } from "./sign-out";
import { signUp } from "./sign-up";
import { issueNonce } from "./solana/issue-nonce";
import { linkWallet } from "./solana/link-wallet";
import { signInWithWallet } from "./solana/sign-in-with-wallet";
import { unlinkWallet } from "./solana/unlink-wallet";
import { startGuest } from "./start-guest";
import { verifyEmail } from "./verify-email";

export const signUpAction = defineSessionAction(SignUp, signUp);
export const signInAction = defineSessionAction(SignIn, signIn);
export const startGuestAction = defineSessionAction(Nothing, startGuest);
export const signInWithWalletAction = defineSessionAction(WalletProof, signInWithWallet);
export const linkWalletAction = defineSessionAction(WalletProof, linkWallet);
export const changePasswordAction = defineSessionAction(ChangePassword, changePassword);
export const signOutAction = defineSignOutAction(Nothing, signOut);

export const issueNonceAction = defineAction(Nothing, issueNonce);
export const unlinkWalletAction = defineAction(UnlinkWallet, unlinkWallet);
export const requestEmailVerificationAction = defineAction(Nothing, requestEmailVerification);
export const verifyEmailAction = defineAction(VerifyEmail, verifyEmail);
export const requestPasswordResetAction = defineAction(RequestPasswordReset, requestPasswordReset);
export const resetPasswordAction = defineAction(ResetPassword, resetPassword);
export const changeEmailAction = defineAction(ChangeEmail, changeEmail);
export const revokeSessionAction = defineAction(RevokeSession, revokeSession);
export const revokeOtherSessionsAction = defineAction(Nothing, revokeOtherSessions);
