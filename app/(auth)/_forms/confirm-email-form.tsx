"use client";

import { verifyEmailAction } from "@/lib/auth/actions";
import { ActionForm } from "./action-form";

export function ConfirmEmailForm({ token }: { token: string }) {
  return (
    <ActionForm
      primary
      wide
      fields={[]}
      submit="Confirm my address"
      pending="Confirming"
      send={() => verifyEmailAction({ token })}
      done="Your address is confirmed."
    />
  );
}
