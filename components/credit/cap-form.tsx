"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import { Time } from "@/components/ui/time";
import { useToast } from "@/components/ui/toast";
import { formatCredits } from "@/lib/core/credit";
import type { ActionResult } from "@/lib/core/result";
import type { CapView, KeepCap, SetCap } from "@/lib/credit/contract";
import { reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { capText, typedCredits, windowWords } from "./cap-words";

/** One cap: what is spent of it, what it is, and how to change it. */
export function CapForm(props: {
  cap: CapView;
  setAction: (input: SetCap) => Promise<ActionResult<unknown>>;
  keepAction: (input: KeepCap) => Promise<ActionResult<unknown>>;
}) {
  const { window, value, used, pending } = props.cap;
  const toast = useToast();
  const [complaint, setComplaint] = useState<string>();
  const told = (text: string) => () => toast({ text, tone: "success" });
  const set = useSubmit(props.setAction, told("Your cap is noted."));
  const keep = useSubmit(props.keepAction, told("Your cap stays as it is."));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = typedCredits(String(new FormData(event.currentTarget).get("value") ?? ""));
    setComplaint(typed === null ? "Enter an amount, zero or more." : undefined);
    if (typed !== null) set.submit({ window, value: typed });
  }

  const refusal = set.refusal ?? keep.refusal;
  const name = `Spend in ${windowWords[window].each}`;
  return (
    <form onSubmit={submit} noValidate className="border-b border-line py-4 first:border-t">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2.5">
        <TextField
          key={value ?? ""}
          label={name}
          name="value"
          inputMode="decimal"
          autoComplete="off"
          placeholder="No cap"
          defaultValue={value === null ? "" : formatCredits(BigInt(value)).replaceAll(",", "")}
          error={complaint}
          hint={`Credits. ${formatCredits(BigInt(used))} spent or held ${windowWords[window].now}.`}
          className="min-w-44 flex-1"
        />
        <div className="flex gap-2 pt-6.5">
          <Button type="submit" className="min-h-11!" pending={set.pending} pendingLabel="Setting">
            Set<span className="sr-only"> how much I may {name.toLowerCase()}</span>
          </Button>
          {value !== null && (
            <Button variant="quiet" onClick={() => set.submit({ window, value: null })}>
              Remove<span className="sr-only"> the cap of {windowWords[window].each}</span>
            </Button>
          )}
        </div>
      </div>
      {pending && (
        <Note className="mt-1" role="status">
          From <Time at={pending.at} /> on: {capText(pending.value)}. Until then {capText(value)}{" "}
          stays in force.{" "}
          <button
            type="button"
            onClick={() => keep.submit({ window })}
            className="min-h-8 underline underline-offset-4 pointer-coarse:min-h-11"
          >
            Keep {capText(value)}
          </button>
        </Note>
      )}
      {refusal && (
        <Note tone="warning" role="alert" className="mt-2">
          {reasonText(refusal)}
        </Note>
      )}
    </form>
  );
}
