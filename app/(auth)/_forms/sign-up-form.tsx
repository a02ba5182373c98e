"use client";

import { signUpAction } from "@/lib/auth/actions";
import { ActionForm } from "./action-form";
import { emailField, handleField, newPasswordField } from "./fields";
import { useArrival } from "./use-arrival";

const named = [
  { ...handleField, optional: true, hint: `${handleField.hint} Leave it empty to get one.` },
];

/** Opens an account; of a guest, keeps theirs under the name that they have. */
export function SignUpForm({ next, guest }: { next: string; guest: boolean }) {
  const arrive = useArrival(next);
  return (
    <ActionForm
      primary
      fields={[emailField, { ...newPasswordField, label: "Password" }, ...(guest ? [] : named)]}
      submit={guest ? "Keep my account" : "Create account"}
      pending={guest ? "Keeping it…" : "Creating it…"}
      send={({ email = "", password = "", handle }) =>
        signUpAction({ email, password, ...(handle && { handle }) })
      }
      onDone={arrive}
    />
  );
}
