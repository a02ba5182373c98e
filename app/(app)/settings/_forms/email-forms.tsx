"use client";

import { ActionForm } from "@/app/(auth)/_forms/action-form";
import { emailField, newPasswordField, passwordField } from "@/app/(auth)/_forms/fields";
import { changeEmailAction, requestEmailVerificationAction } from "@/lib/auth/actions";

export function SendVerificationForm() {
  return (
    <ActionForm
      fields={[]}
      submit="Send the link again"
      pending="Sending"
      send={() => requestEmailVerificationAction()}
      done="A link is on its way. It is good for 24 hours."
    />
  );
}

/** For an account without an address, the password is the first one; otherwise the present one. */
export function EmailForm({ hasPassword }: { hasPassword: boolean }) {
  const password = hasPassword
    ? { ...passwordField, label: "Present password" }
    : { ...newPasswordField, label: "Password for signing in" };
  return (
    <ActionForm
      fields={[{ ...emailField, label: "New e-mail address" }, password]}
      submit={hasPassword ? "Change my address" : "Add this address"}
      pending="Sending a link"
      send={({ email = "", password: given = "" }) => changeEmailAction({ email, password: given })}
      done="Open the link that we sent there. Until then nothing changes."
    />
  );
}
