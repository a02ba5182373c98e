"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import { Time } from "@/components/ui/time";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/core/result";
import type { KeepLimit, LimitView, SetLimit } from "@/lib/protection/contract";
import { reasonText } from "../reasons";
import { useSubmit } from "../use-submit";
import { limitName, limitValue, partsOf, shownValue, typedValue, usedWords } from "./limit-words";

/** One limit: what is used of it, what it is, and how to change it. */
export function LimitForm(props: {
  limit: LimitView;
  setAction: (input: SetLimit) => Promise<ActionResult<unknown>>;
  keepAction: (input: KeepLimit) => Promise<ActionResult<unknown>>;
}) {
  const { limit } = props;
  const { kind, value, pending } = limit;
  const toast = useToast();
  const [complaint, setComplaint] = useState<string>();
  const told = (text: string) => () => toast({ text, tone: "success" });
  const set = useSubmit(props.setAction, told("Your limit is noted."));
  const keep = useSubmit(props.keepAction, told("Your limit stays as it is."));

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = typedValue(kind, String(new FormData(event.currentTarget).get("value") ?? ""));
    setComplaint(typed === null ? "Enter an amount, zero or more." : undefined);
    if (typed !== null) set.submit({ kind, value: typed });
  }

  const isTime = partsOf(kind).what === "time";
  const refusal = set.refusal ?? keep.refusal;
  return (
    <form onSubmit={submit} noValidate className="border-b border-line py-4 first:border-t">
      <div className="flex flex-wrap items-start gap-x-3 gap-y-2.5">
        <TextField
          key={value ?? ""}
          label={limitName(kind)}
          name="value"
          inputMode="decimal"
          autoComplete="off"
          placeholder="No limit"
          defaultValue={shownValue(kind, value)}
          error={complaint}
          hint={`${isTime ? "Minutes" : "Dollars"}. ${usedWords(limit)}.`}
          className="min-w-44 flex-1"
        />
        <div className="flex gap-2 pt-6.5">
          <Button type="submit" className="min-h-11!" pending={set.pending} pendingLabel="Setting">
            Set
            <span className="sr-only"> how much I may {limitName(kind).toLowerCase()}</span>
          </Button>
          {value !== null && (
            <Button variant="quiet" onClick={() => set.submit({ kind, value: null })}>
              Remove
              <span className="sr-only">
                {" "}
                the limit on how much I may {limitName(kind).toLowerCase()}
              </span>
            </Button>
          )}
        </div>
      </div>
      {pending && (
        <Note className="mt-1" role="status">
          From <Time at={pending.at} /> on: {limitValue(kind, pending.value)}. Until then{" "}
          {limitValue(kind, value)} stays in force.{" "}
          <button
            type="button"
            onClick={() => keep.submit({ kind })}
            className="min-h-8 underline underline-offset-4 pointer-coarse:min-h-11"
          >
            Keep {limitValue(kind, value)}
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
