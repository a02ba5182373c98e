"use client";

import { useCallback, useRef, useState } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { TextField } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";
import { microsOf } from "./words";

type Input = { teamId: string; amount: string; requestKey: string };

/** Says an amount and moves it, once for each wish. */
export function MoneyForm(props: {
  teamId: string;
  label: string;
  button: string;
  done: string;
  hint: string;
  action: (input: Input) => Promise<ActionResult<unknown>>;
}) {
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const key = useRef<{ amount: string; key: string } | null>(null);
  const toast = useToast();
  const { done } = props;
  const state = useSubmit(
    props.action,
    useCallback(() => {
      key.current = null;
      setTyped("");
      toast({ text: done, tone: "success" });
    }, [done, toast]),
  );
  const submit = () => {
    const amount = microsOf(typed);
    setWrong(amount === null);
    if (amount === null) return;
    // The same wish pressed again after a lost answer is the same wish.
    if (key.current?.amount !== amount) key.current = { amount, key: crypto.randomUUID() };
    state.submit({ teamId: props.teamId, amount, requestKey: key.current.key });
  };
  return (
    <form action={submit} className="grid gap-2">
      <TextField
        label={props.label}
        inputMode="decimal"
        placeholder="20.00"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={wrong ? "Say an amount in dollars, such as 20 or 12.50." : undefined}
        hint={props.hint}
      />
      {state.refusal && (
        <Note tone="warning" role="alert">
          {reasonText(state.refusal)}
        </Note>
      )}
      <p>
        <Button type="submit" pending={state.pending} pendingLabel="One moment">
          {props.button}
        </Button>
      </p>
    </form>
  );
}
