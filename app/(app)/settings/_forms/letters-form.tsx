"use client";

import { type FormEvent, useState } from "react";
import { fieldText, reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import { useSubmit } from "@/components/use-submit";
import { setLettersAction } from "@/lib/email/actions";
import { type LetterWishes, type OptionalKind, optionalKinds } from "@/lib/email/contract";
import { useDone } from "./use-done";

const labels: Record<OptionalKind, string> = {
  decisions: "Answers to my disputes and appeals",
  receipts: "Invoices and receipts",
  companions: "Companions who wrote first, where a chat of mine asks for it",
};

export function LettersForm({ wishes, zone }: { wishes: LetterWishes; zone: string }) {
  const [quiet, setQuiet] = useState(wishes.quiet !== null);
  const done = useDone();
  const state = useSubmit(setLettersAction, () => done("Your wishes are noted."));
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? "");
    state.submit({
      off: optionalKinds.filter((kind) => data.get(kind) === null),
      quiet: quiet ? { from: text("from"), to: text("to"), zone } : null,
    });
  }
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <fieldset className="flex flex-col gap-2.5">
        <legend className="mb-1.5 text-sm font-medium">Write to me about</legend>
        {optionalKinds.map((kind) => (
          <Checkbox key={kind} name={kind} defaultChecked={!wishes.off.includes(kind)}>
            {labels[kind]}
          </Checkbox>
        ))}
      </fieldset>
      <fieldset className="flex flex-col gap-2.5">
        <legend className="mb-1.5 text-sm font-medium">Quiet hours</legend>
        <Checkbox name="quiet" checked={quiet} onChange={(event) => setQuiet(event.target.checked)}>
          Keep these letters back at certain hours
        </Checkbox>
        {quiet && (
          <div className="flex flex-wrap gap-3">
            <TextField
              type="time"
              label="From"
              name="from"
              defaultValue={wishes.quiet?.from ?? "22:00"}
              className="min-w-32 flex-1"
            />
            <TextField
              type="time"
              label="To"
              name="to"
              defaultValue={wishes.quiet?.to ?? "07:00"}
              hint={`By the clock of ${zone}.`}
              error={fieldText(state.refusal?.fields, "quiet")}
              className="min-w-32 flex-1"
            />
          </div>
        )}
      </fieldset>
      {state.refusal && !state.refusal.fields && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <div>
        <Button type="submit" pending={state.pending} pendingLabel="Saving">
          Save
        </Button>
      </div>
    </form>
  );
}
