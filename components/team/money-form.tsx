"use client";

import { type FormEvent, type ReactNode, useCallback, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-input";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import type { ActionResult } from "@/lib/core/result";
import { Refused } from "./act-button";
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
  /** More that can be pressed. */
  children?: ReactNode;
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
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const amount = microsOf(typed);
    setWrong(amount === null);
    if (amount === null) return;
    // The same wish pressed again after a lost answer is the same wish.
    if (key.current?.amount !== amount) key.current = { amount, key: crypto.randomUUID() };
    state.submit({ teamId: props.teamId, amount, requestKey: key.current.key });
  };
  return (
    <form onSubmit={submit} className="grid gap-3">
      <TextField
        label={props.label}
        inputMode="decimal"
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        error={wrong ? "Say an amount in dollars, such as 20 or 12.50." : undefined}
        hint={props.hint}
      />
      <Refused state={state} />
      <p className="flex flex-wrap items-center gap-2">
        <Button type="submit" pending={state.pending} pendingLabel="One moment">
          {props.button}
        </Button>
        {props.children}
      </p>
    </form>
  );
}
