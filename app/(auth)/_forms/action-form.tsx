"use client";

import { type FormEvent, useState, useTransition } from "react";
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
  /** Left out of the values when empty. */
  optional?: boolean;
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
      for (const input of form.querySelectorAll<HTMLInputElement>("[type=password]"))
        input.value = "";
      setDone(props.done !== undefined);
      props.onDone?.(result.data);
    });
  }

  const general = failure && !hasFields(failure, props.fields) ? reasonText(failure) : null;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {props.fields.map(({ optional, ...field }) => (
        <TextField
          key={field.name}
          {...field}
          required={!optional}
          error={fieldText(failure?.fields, field.name)}
        />
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
          className={props.primary ? "w-full" : undefined}
          pending={busy}
          pendingLabel={props.pending}
        >
          {props.submit}
        </Button>
      </div>
    </form>
  );
}

const dropped: Failure = { ok: false, code: "unavailable", reason: "client.broken" };

function valuesOf(form: HTMLFormElement, fields: FormField[]): Values {
  const data = new FormData(form);
  const entries = fields.map(({ name }) => [name, String(data.get(name) ?? "")] as const);
  const left = new Set(fields.filter(({ optional }) => optional).map(({ name }) => name));
  return Object.fromEntries(entries.filter(([name, value]) => value !== "" || !left.has(name)));
}

function hasFields(failure: Failure, fields: FormField[]): boolean {
  return fields.some(({ name }) => failure.fields?.[name]);
}
