"use client";

import { useCallback, useState } from "react";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/core/result";
import { fieldText } from "../reasons";
import { useSubmit } from "../use-submit";
import { AuthForm, text } from "./form";

/** Asks for a link to a new password. Answers the same whether the address is known or not. */
export function ResetRequestForm(props: {
  requestAction: (input: { email: string }) => Promise<ActionResult<unknown>>;
}) {
  const [sent, setSent] = useState(false);
  const state = useSubmit(
    props.requestAction,
    useCallback(() => setSent(true), []),
  );
  if (sent) {
    return (
      <Note tone="success" role="status">
        If this address has an account, a link is on its way to it.
      </Note>
    );
  }
  return (
    <AuthForm
      state={state}
      read={(data) => ({ email: text(data, "email") })}
      names={["email"]}
      act="Send me a link"
      pendingLabel="Sending"
    >
      <TextField
        label="E-mail"
        name="email"
        type="email"
        autoComplete="email"
        required
        error={fieldText(state.refusal?.fields, "email")}
      />
    </AuthForm>
  );
}
