"use client";

import { TextField } from "@/components/ui/text-input";
import { PasswordField } from "../auth/password-field";

export type Way = "pin" | "password" | "passkey";

export const wayLabels: Record<Way, string> = {
  pin: "Use my PIN",
  password: "Use my password",
  passkey: "Use a passkey",
};

/** Four digits that nobody beside the screen can read. */
export function PinField(props: {
  name?: string;
  label?: string;
  hint?: string;
  error?: string | undefined;
}) {
  return (
    <TextField
      label={props.label ?? "PIN"}
      name={props.name ?? "pin"}
      type="password"
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      required
      hint={props.hint}
      error={props.error}
    />
  );
}

/** What is typed to show who one is; nothing for a passkey, which asks by itself. */
export function ProofField({ way, error }: { way: Way | null; error?: string | undefined }) {
  if (way === "pin") return <PinField error={error} />;
  if (way === "password") return <PasswordField label="Password" error={error} />;
  return null;
}
