"use client";

import { useCallback, useRef, useState } from "react";
import type { QuoteView, RoundEvent } from "@/lib/bounty/contract";
import { type SendOutcome, sendAttempt } from "./send-attempt";
import { mayHavePaid } from "./sending";
import type { Failure } from "./use-quote";

export type Sending = {
  /** From the press of the button until the fee is held or refused. */
  pending: boolean;
  failure: Failure | null;
  /** The answer broke off after the payment; the live feed finishes it. */
  droppedAfterPayment: boolean;
  send: (quote: QuoteView, message: string) => Promise<SendOutcome>;
  forget: () => void;
};

const offline: Failure = { reason: "client.offline" };

/** Sends messages, one press at a time. Repeating a press whose fate is unknown is never charged twice. */
export function useSending(input: {
  attemptUrl: string;
  tell: (event: RoundEvent) => void;
  onPaid: () => void;
}): Sending {
  const { attemptUrl, tell, onPaid } = input;
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [droppedAfterPayment, setDropped] = useState(false);
  const unsure = useRef<{ key: string; message: string } | null>(null);

  const send = useCallback(
    async (quote: QuoteView, message: string): Promise<SendOutcome> => {
      if (!navigator.onLine) {
        setFailure(offline);
        return { kind: "refused", failure: offline };
      }
      setPending(true);
      setFailure(null);
      setDropped(false);
      const key = keyFor(unsure.current, message);
      const hear = listener(tell, () => {
        setPending(false);
        onPaid();
      });
      const input = { quote: quote.token, message, idempotencyKey: key };
      const outcome = await sendAttempt(attemptUrl, input, hear);
      setPending(false);
      const lost = outcome.kind === "dropped" && !outcome.paid;
      unsure.current = mayHavePaid(outcome) ? { key, message } : null;
      setDropped(outcome.kind === "dropped" && outcome.paid);
      if (lost) setFailure({ reason: "client.dropped" });
      if (outcome.kind === "refused") setFailure(outcome.failure);
      return outcome;
    },
    [attemptUrl, tell, onPaid],
  );

  const forget = useCallback(() => setFailure(null), []);
  return { pending, failure, droppedAfterPayment, send, forget };
}

function keyFor(unsure: { key: string; message: string } | null, message: string): string {
  return unsure?.message === message ? unsure.key : crypto.randomUUID();
}

/** Passes every event on; the first one means that the fee is held. */
function listener(tell: (event: RoundEvent) => void, onFirst: () => void) {
  let first = true;
  return (event: RoundEvent) => {
    tell(event);
    if (first) onFirst();
    first = false;
  };
}
