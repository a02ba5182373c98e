"use client";

import { type FormEvent, useState, useTransition } from "react";
import { PasswordField } from "@/components/auth/password-field";
import { fieldText, reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/core/result";

export type FormField = {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  autoComplete: string;
  hint?: string;
  defaultValue?: string;
};

type Values = Record<string, string>;
type Failure = Extract<ActionResult<unknown>, { ok: false }>;

/**
 * Fields, one button, and what came of pressing it: complaints beside their fields, anything else
 * above the button. What was typed stays, but for passwords once they have been accepted.
 */
export function ActionForm<T>(props: {
  fields: FormField[];
  submit: string;
  pending: string;
  primary?: boolean;
  /** As wide as the column. */
  wide?: boolean;
  send: (values: Values) => Promise<ActionResult<T>>;
  /** What to say when it is done; or nothing, when the page changes. */
  done?: string;
  onDone?: (data: T) => void;
}) {
  const [busy, start] = useTransition();
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isDone, setDone] = useState(false);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    start(async () => {
      setDone(false);
      const result = await props.send(valuesOf(form, props.fields)).catch(() => dropped);
      setFailure(result.ok ? null : result);
      if (!result.ok) return;
      clearPasswords(form, props.fields);
      setDone(props.done !== undefined);
      props.onDone?.(result.data);
    });
  }

  const general = failure && !hasFields(failure, props.fields) ? reasonText(failure) : null;
  return (
    <form method="post" onSubmit={submit} noValidate className="flex flex-col gap-4">
      {props.fields.map((field) => (
        <Control key={field.name} field={field} error={fieldText(failure?.fields, field.name)} />
      ))}
      {general && (
        <Note tone="warning" role="alert">
          {general}
        </Note>
      )}
      {isDone && (
        <Note tone="success" role="status">
          {props.done}
        </Note>
      )}
      <div>
        <Button
          type="submit"
          variant={props.primary ? "primary" : "secondary"}
          className={props.wide ? "w-full" : undefined}
          pending={busy}
          pendingLabel={props.pending}
        >
          {props.submit}
        </Button>
      </div>
    </form>
  );
}

function Control({ field, error }: { field: FormField; error: string | undefined }) {
  const { type, label, name, hint, autoComplete } = field;
  if (type !== "password") return <TextField {...field} required error={error} />;
  const fresh = autoComplete === "new-password";
  return <PasswordField {...{ name, label, error, fresh }} {...(hint && { hint })} />;
}

const dropped: Failure = { ok: false, code: "unavailable", reason: "client.unreachable" };

function valuesOf(form: HTMLFormElement, fields: FormField[]): Values {
  const data = new FormData(form);
  return Object.fromEntries(fields.map(({ name }) => [name, String(data.get(name) ?? "")]));
}

function clearPasswords(form: HTMLFormElement, fields: FormField[]): void {
  for (const { name, type } of fields) {
    const input = form.elements.namedItem(name);
    if (type === "password" && input instanceof HTMLInputElement) input.value = "";
  }
}

function hasFields(failure: Failure, fields: FormField[]): boolean {
  return fields.some(({ name }) => failure.fields?.[name]);
}
