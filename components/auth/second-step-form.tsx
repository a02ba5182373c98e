"use client";

import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/core/result";
import { fieldText } from "../reasons";
import { useSubmit } from "../use-submit";
import { AuthForm, text } from "./form";

export type FinishSignIn = (input: {
  secondStep: string;
  code: string;
}) => Promise<ActionResult<unknown>>;

/** Asks for a code of the app, or a recovery code, after the first proof was right. */
export function SecondStepForm(props: {
  secondStep: string;
  finishAction: FinishSignIn;
  onDone: () => void;
  /** Starts signing in anew. */
  onAgain: () => void;
}) {
  const state = useSubmit(props.finishAction, props.onDone);
  return (
    <>
      <AuthForm
        state={state}
        read={(data) => ({ secondStep: props.secondStep, code: text(data, "code") })}
        names={["code"]}
        act="Go on"
        pendingLabel="Checking"
      >
        <TextField
          label="Code"
          name="code"
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          required
          hint="The six digits that your app shows, or one of your recovery codes."
          error={fieldText(state.refusal?.fields, "code")}
        />
      </AuthForm>
      <Button variant="quiet" className="mt-4" onClick={props.onAgain}>
        Start again
      </Button>
    </>
  );
}
