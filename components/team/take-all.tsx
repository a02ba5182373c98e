"use client";

import { useCallback, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useSubmit } from "@/components/use-submit";
import { formatUsd } from "@/lib/core/money";
import { withdrawFromTeamAction } from "@/lib/team/actions";
import { Refused } from "./act-button";

/** Takes out all that is unspent of one's own, to the last millionth. */
export function TakeAll({ teamId, amount }: { teamId: string; amount: string }) {
  const key = useRef<string | null>(null);
  const toast = useToast();
  const state = useSubmit(
    withdrawFromTeamAction,
    useCallback(
      ({ amount: taken }: { amount: string }) => {
        key.current = null;
        toast({ text: `${formatUsd(BigInt(taken))} is in your wallet.`, tone: "success" });
      },
      [toast],
    ),
  );
  const takeAll = () => {
    // Pressed again after a lost answer it is the same wish.
    key.current ??= crypto.randomUUID();
    state.submit({ teamId, amount: null, requestKey: key.current });
  };
  return (
    <>
      <Button variant="quiet" pending={state.pending} pendingLabel="One moment" onClick={takeAll}>
        Take out all {formatUsd(BigInt(amount))}
      </Button>
      <Refused state={state} />
    </>
  );
}
