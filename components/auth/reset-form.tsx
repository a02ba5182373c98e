"use client";

import { useCallback, useState } from "react";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import type { ActionResult } from "@/lib/core/result";
import { fieldText } from "../reasons";
import { useSubmit } from "../use-submit";
import { AuthForm, text } from "./form";
import { PasswordField } from "./password-field";

type NewPassword = { token: string; password: string };

/** Sets a new password with the token of a link. */
export function ResetForm(props: {
  token: string;
  resetAction: (input: NewPassword) => Promise<ActionResult<unknown>>;
}) {
  const [done, setDone] = useState(false);
  const state = useSubmit(
    props.resetAction,
    useCallback(() => setDone(true), []),
  );
  if (done) {
    return (
      <>
        <Note tone="success" role="status">
          The new password is set. You were signed out everywhere.
        </Note>
        <LinkButton href="/sign-in" variant="primary" size="large" className="mt-5 w-full">
          Sign in
        </LinkButton>
      </>
    );
  }
  return (
    <AuthForm
      state={state}
      read={(data) => ({ token: props.token, password: text(data, "password") })}
      names={["password"]}
      act="Set the password"
      pendingLabel="Setting"
    >
      <PasswordField
        fresh
        label="New password"
        hint="At least 8 characters."
        error={fieldText(state.refusal?.fields, "password")}
      />
    </AuthForm>
  );
}
