"use client";

import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { SelectField } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-input";
import { TextareaField } from "@/components/ui/textarea";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import type { ProposeAdjustment } from "@/lib/credit/contract";
import { fieldText, reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { typedCredits } from "./cap-words";

/** Proposes a change by hand. A second person decides. */
export function AdjustmentForm(props: {
  action: (input: ProposeAdjustment) => Promise<ActionResult<unknown>>;
}) {
  const toast = useToast();
  const form = useRef<HTMLFormElement>(null);
  // One proposal keeps its key until it is made: a second press repeats it.
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [complaint, setComplaint] = useState<string>();
  const state = useSubmit(props.action, () => {
    toast({ text: "Proposed. Another person has to approve it.", tone: "success" });
    form.current?.reset();
    setKey(crypto.randomUUID());
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    const amount = typedCredits(text("amount"));
    setComplaint(amount === null || amount === "0" ? "Enter an amount above zero." : undefined);
    if (amount === null || amount === "0") return;
    state.submit({
      handle: text("handle"),
      bucket: text("bucket") === "bonus" ? "bonus" : "purchased",
      change: text("way") === "take" ? `-${amount}` : amount,
      reason: text("reason"),
      idempotencyKey: key,
    });
  }

  const fields = state.refusal?.fields;
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex max-w-[560px] flex-col gap-4">
      <div className="grid gap-4 md:grid-cols-2">
        <TextField
          label="Whose"
          name="handle"
          autoComplete="off"
          hint="Their public name."
          error={fieldText(fields, "handle")}
        />
        <TextField
          label="Credits"
          name="amount"
          inputMode="decimal"
          autoComplete="off"
          error={complaint ?? fieldText(fields, "change")}
        />
        <SelectField label="Way" name="way">
          <option value="give">Give</option>
          <option value="take">Take</option>
        </SelectField>
        <SelectField label="Bucket" name="bucket">
          <option value="purchased">Bought, never expire</option>
          <option value="bonus">Bonus, expire</option>
        </SelectField>
      </div>
      <TextareaField
        label="Reason"
        name="reason"
        rows={2}
        maxLength={300}
        hint="It is kept in the audit log."
        error={fieldText(fields, "reason")}
      />
      {state.refusal && !fields && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <div>
        <Button type="submit" variant="primary" pending={state.pending} pendingLabel="Proposing">
          Propose
        </Button>
      </div>
    </form>
  );
}
