"use client";

import { signInAction } from "@/lib/auth/actions";
import { ActionForm } from "./action-form";
import { emailField, passwordField } from "./fields";
import { useArrival } from "./use-arrival";

export function SignInForm({ next }: { next: string }) {
  const arrive = useArrival(next);
  return (
    <ActionForm
      primary
      fields={[emailField, passwordField]}
      submit="Sign in"
      pending="Signing in…"
      send={({ email = "", password = "" }) => signInAction({ email, password })}
      onDone={arrive}
    />
  );
}
