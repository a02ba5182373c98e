"use client";

import { requestPasswordResetAction } from "@/lib/auth/actions";
import { ActionForm } from "./action-form";
import { emailField } from "./fields";

export function RequestResetForm() {
  return (
    <ActionForm
      primary
      fields={[emailField]}
      submit="Send the link"
      pending="Sending…"
      send={({ email = "" }) => requestPasswordResetAction({ email })}
      done="If this address has an account, a link is on its way. It works once and for one hour."
    />
  );
}
