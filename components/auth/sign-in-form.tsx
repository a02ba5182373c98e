"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { TextField } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/core/result";
import { fieldText } from "../reasons";
import { useSubmit } from "../use-submit";
import { AuthForm, text } from "./form";
import { PasswordField } from "./password-field";
import { type FinishSignIn, SecondStepForm } from "./second-step-form";

type Credentials = { email: string; password: string };
type FirstStep = { handle: string } | { secondStep: string };

/** Signs in, then goes on to `next`, an address of this site. */
export function SignInForm(props: {
  signInAction: (input: Credentials) => Promise<ActionResult<FirstStep>>;
  finishAction: FinishSignIn;
  next: string;
}) {
  const router = useRouter();
  const { next } = props;
  const goOn = useCallback(() => {
    router.replace(next);
    router.refresh();
  }, [router, next]);
  const [secondStep, setSecondStep] = useState<string | null>(null);
  const firstDone = useCallback(
    (data: FirstStep) => ("secondStep" in data ? setSecondStep(data.secondStep) : goOn()),
    [goOn],
  );
  const state = useSubmit(props.signInAction, firstDone);
  const fields = state.refusal?.fields;
  if (secondStep !== null)
    return (
      <SecondStepForm
        secondStep={secondStep}
        finishAction={props.finishAction}
        onDone={goOn}
        onAgain={() => setSecondStep(null)}
      />
    );
  return (
    <>
      <AuthForm
        state={state}
        read={(data) => ({ email: text(data, "email"), password: text(data, "password") })}
        names={["email", "password"]}
        act="Sign in"
        pendingLabel="Signing in"
      >
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="username"
          required
          error={fieldText(fields, "email")}
        />
        <PasswordField error={fieldText(fields, "password")} />
      </AuthForm>
      <p className="mt-5 flex flex-wrap justify-between gap-x-4 gap-y-2 text-[0.875rem] text-ink-2">
        <Link href="/reset">Forgot the password</Link>
        <Link href={`/sign-up?next=${encodeURIComponent(next)}`}>Make an account</Link>
      </p>
    </>
  );
}
