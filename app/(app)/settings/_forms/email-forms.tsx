"use client";

import { ActionForm } from "@/app/(auth)/_forms/action-form";
import { emailField, newPasswordField, passwordField } from "@/app/(auth)/_forms/fields";
import { StepUp } from "@/components/account/step-up";
import { PasswordField } from "@/components/auth/password-field";
import { fieldText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-input";
import {
  changeEmailAction,
  requestEmailVerificationAction,
  startPasskeyCheckAction,
} from "@/lib/auth/actions";
import type { StepUpWays } from "@/lib/auth/step-up/contract";
import { useDone } from "./use-done";

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

/** Another address, by the present password. */
export function EmailForm() {
  return (
    <ActionForm
      fields={[
        { ...emailField, label: "New e-mail address" },
        { ...passwordField, label: "Present password" },
      ]}
      submit="Change my address"
      pending="Sending a link"
      send={({ email = "", password: given = "" }) => changeEmailAction({ email, password: given })}
      done="Open the link that we sent there. Until then nothing changes."
    />
  );
}

/** The first address and password: whoever knows them gets in from then on, so the owner is asked for. */
export function FirstEmailForm({ ways }: { ways: StepUpWays }) {
  const done = useDone();
  return (
    <StepUp
      level="account"
      title="Add an e-mail address"
      description="With it and a password you can also sign in without your wallet or passkey."
      trigger={<Button>Add an address</Button>}
      act="Send a link there"
      pending="Sending a link"
      ways={ways}
      startCheck={() => startPasskeyCheckAction()}
      run={(proof, form) =>
        changeEmailAction({
          email: String(form.get("email") ?? ""),
          password: String(form.get("new-password") ?? ""),
          proof,
        })
      }
      onDone={() => done("Open the link that we sent there. Until then nothing changes.")}
    >
      {(fields) => (
        <>
          <TextField {...emailField} error={fieldText(fields, "email")} />
          <PasswordField
            fresh
            name="new-password"
            label="Password for signing in"
            hint={newPasswordField.hint ?? ""}
            error={fieldText(fields, "password")}
          />
        </>
      )}
    </StepUp>
  );
}
