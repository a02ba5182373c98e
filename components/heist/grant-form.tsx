"use client";

import { type FormEvent, useRef, useState } from "react";
import { fieldText, reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";
import { type GrantToPlayer, grantKinds } from "@/lib/heist/admin/contract";

const names = { token: "Heist tokens", sword: "Swords", hammer: "Hammers", shield: "Shields" };

/** Gives somebody tokens, tools or shields, with a reason. */
export function GrantForm(props: {
  action: (input: GrantToPlayer) => Promise<ActionResult<unknown>>;
}) {
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  // One wish keeps its key until it is done: a second press repeats it.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const { pending, refusal, submit } = useSubmit(props.action, () => {
    toast({ text: "It is given.", tone: "success" });
    form.current?.reset();
    setKey(crypto.randomUUID());
  });
  function give(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    const kind = grantKinds.find((each) => each === text("kind")) ?? "token";
    submit({
      handle: text("handle"),
      kind,
      amount: Number(text("amount")),
      reason: text("reason"),
      idempotencyKey: key,
    });
  }
  const error = (name: string) => fieldText(refusal?.fields, name);
  return (
    <form
      ref={form}
      onSubmit={give}
      noValidate
      className="mt-3 grid max-w-[560px] gap-4 sm:grid-cols-2"
    >
      <TextField
        label="To whom"
        name="handle"
        autoComplete="off"
        hint="Their public name."
        error={error("handle")}
        className="sm:col-span-2"
      />
      <SelectField label="What" name="kind">
        {grantKinds.map((kind) => (
          <option key={kind} value={kind}>
            {names[kind]}
          </option>
        ))}
      </SelectField>
      <TextField
        label="How many"
        name="amount"
        type="number"
        min={1}
        max={20}
        defaultValue={1}
        error={error("amount")}
      />
      <TextField
        label="Reason"
        name="reason"
        maxLength={300}
        hint="Stands in the audit log for good."
        error={error("reason")}
        className="sm:col-span-2"
      />
      {refusal && !refusal.fields && (
        <Note tone="warning" role="alert" className="sm:col-span-2">
          {reasonText(refusal)}
        </Note>
      )}
      <div>
        <Button type="submit" pending={pending}>
          Give it
        </Button>
      </div>
    </form>
  );
}
