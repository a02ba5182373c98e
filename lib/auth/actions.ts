"use server";

import { defineAction } from "@/lib/web/action";
import {
  defineSessionAction,
  defineSignOutAction,
  defineVisitAction,
} from "@/lib/web/session-action";
import { changeEmail } from "./change-email";
import { changePassword } from "./change-password";
import { agree } from "./consent/agree";
import {
  ChangeEmail,
  ChangePassword,
  LinkWallet,
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
import { UnlinkAccount, VisitProvider } from "./oauth/contract";
import { unlinkAccount } from "./oauth/unlink-account";
import { visitProvider } from "./oauth/visit-provider";
import { addPasskey, startPasskey } from "./passkey/add-passkey";
import { startPasskeyCheck } from "./passkey/check-passkey";
import { removePasskey, renamePasskey } from "./passkey/manage-passkeys";
import { signInWithPasskey, startPasskeySignIn } from "./passkey/sign-in-with-passkey";
import { SetPayoutWallet } from "./payout/contract";
import { keepPayoutWallet, setPayoutWallet } from "./payout/set-payout-wallet";
import { removePin } from "./pin/remove-pin";
import { setPin } from "./pin/set-pin";
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
import {
  AddPasskey,
  RemovePasskey,
  RenamePasskey,
  SetPin,
  SignInWithPasskey,
  WithProof,
} from "./step-up/contract";
import { ConfirmTotp, FinishSignIn, OwnerProof } from "./totp/contract";
import { finishSignIn } from "./totp/second-step";
import { confirmTotp, disableTotp, renewRecoveryCodes, startTotp } from "./totp/set-up-totp";
import { verifyEmail } from "./verify-email";

export const signUpAction = defineSessionAction(SignUp, signUp);
export const signInAction = defineSessionAction(SignIn, signIn);
export const finishSignInAction = defineSessionAction(FinishSignIn, finishSignIn);
export const startGuestAction = defineSessionAction(Nothing, startGuest);
export const signInWithWalletAction = defineSessionAction(WalletProof, signInWithWallet);
export const linkWalletAction = defineSessionAction(LinkWallet, linkWallet);
export const signInWithPasskeyAction = defineSessionAction(SignInWithPasskey, signInWithPasskey);
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

export const setPinAction = defineAction(SetPin, setPin);
export const removePinAction = defineAction(WithProof, removePin);
export const startPasskeyAction = defineAction(Nothing, startPasskey);
export const addPasskeyAction = defineAction(AddPasskey, addPasskey);
export const renamePasskeyAction = defineAction(RenamePasskey, renamePasskey);
export const removePasskeyAction = defineAction(RemovePasskey, removePasskey);
export const startPasskeyCheckAction = defineAction(Nothing, startPasskeyCheck);
export const startPasskeySignInAction = defineAction(Nothing, startPasskeySignIn);
export const setPayoutWalletAction = defineAction(SetPayoutWallet, setPayoutWallet);
export const keepPayoutWalletAction = defineAction(Nothing, keepPayoutWallet);
export const startTotpAction = defineAction(OwnerProof, startTotp);
export const confirmTotpAction = defineAction(ConfirmTotp, confirmTotp);
export const renewRecoveryCodesAction = defineAction(OwnerProof, renewRecoveryCodes);
export const disableTotpAction = defineAction(OwnerProof, disableTotp);

export const visitProviderAction = defineVisitAction(VisitProvider, visitProvider);
export const unlinkAccountAction = defineAction(UnlinkAccount, unlinkAccount);
export const agreeAction = defineAction(Nothing, agree);
