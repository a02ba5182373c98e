"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useCallback } from "react";
import { TextField } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/core/result";
import { fieldText } from "../reasons";
import { useSubmit } from "../use-submit";
import { AuthForm, text } from "./form";
import { PasswordField } from "./password-field";

type NewAccount = { email: string; password: string; handle?: string };

/** Makes an account; of a guest, one that keeps everything. Then goes on to `next`. */
export function SignUpForm(props: {
  signUpAction: (input: NewAccount) => Promise<ActionResult<unknown>>;
  next: string;
  /** The guest who becomes an account keeps their name unless they write another. */
  guestHandle?: string;
}) {
  const router = useRouter();
  const { next } = props;
  const goOn = useCallback(() => {
    router.replace(next);
    router.refresh();
  }, [router, next]);
  const state = useSubmit(props.signUpAction, goOn);
  const fields = state.refusal?.fields;
  return (
    <>
      <AuthForm
        state={state}
        read={readAccount}
        names={["handle", "email", "password"]}
        act="Make an account"
        pendingLabel="One moment"
      >
        <TextField
          label="Name"
          name="handle"
          autoComplete="nickname"
          autoCapitalize="none"
          spellCheck={false}
          placeholder={props.guestHandle}
          hint={
            props.guestHandle === undefined
              ? "Everyone sees it. Leave it empty and one is chosen for you."
              : "Everyone sees it. Leave it empty to keep yours."
          }
          error={fieldText(fields, "handle")}
        />
        <TextField
          label="E-mail"
          name="email"
          type="email"
          autoComplete="email"
          required
          hint="Nobody sees it. A link to verify it is sent there."
          error={fieldText(fields, "email")}
        />
        <PasswordField fresh hint="At least 8 characters." error={fieldText(fields, "password")} />
      </AuthForm>
      {props.guestHandle === undefined && (
        <p className="mt-5 text-[0.875rem] text-ink-2">
          <Link href={`/sign-in?next=${encodeURIComponent(next)}`}>I have an account</Link>
        </p>
      )}
    </>
  );
}

function readAccount(data: FormData): NewAccount {
  const handle = text(data, "handle").trim();
  const account = { email: text(data, "email"), password: text(data, "password") };
  return handle === "" ? account : { ...account, handle };
}
