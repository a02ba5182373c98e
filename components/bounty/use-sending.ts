"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { AttemptView, QuoteView, RoundEvent } from "@/lib/bounty/contract";
import { isWaiting } from "./feed-state";
import { type SendOutcome, sendAttempt } from "./send-attempt";
import { arrived, mayHavePaid, type Unsure } from "./sending";
import type { Failure } from "./use-quote";

export type Sending = {
  /** From the press of the button until the fee is held or refused. */
  pending: boolean;
  failure: Failure | null;
  /** The last message sounded as if its writer needs somebody to talk to. */
  help: Help | null;
  /** The answer broke off after the payment, and the live feed has not finished it yet. */
  brokenOff: boolean;
  /** Whether there is a network to send by; where there is none, that is told. */
  ready: () => boolean;
  /** Null: another press is under way. */
  send: (quote: QuoteView, message: string) => Promise<SendOutcome | null>;
  /** The failure is no longer of interest. One after which a fate is unknown stays told. */
  forget: () => void;
  /** The person has read it. */
  close: () => void;
};

/** `country`: where the sender is, as far as the server knows. */
export type Help = { country: string | null };

const offline: Failure = { reason: "client.offline" };

/** Sends messages, one press at a time. Repeating a press whose fate is unknown is never charged twice. */
export function useSending(input: {
  attemptUrl: string;
  attempts: readonly AttemptView[];
  viewerId: string | null;
  tell: (event: RoundEvent) => void;
  /** The fee of this message is held. */
  onPaid: (message: string) => void;
}): Sending {
  const { attemptUrl, attempts, viewerId, tell, onPaid } = input;
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const [unsure, setUnsure] = useState<Unsure | null>(null);
  const busy = useRef(false);
  const turn = useRef(0);
  const [help, setHelp] = useState<Help | null>(null);
  const last = attempts.at(-1)?.number ?? 0;

  const send = useCallback(
    async (quote: QuoteView, message: string): Promise<SendOutcome | null> => {
      if (busy.current) return null;
      busy.current = true;
      turn.current += 1;
      const mine = turn.current;
      setPending(true);
      setFailure(null);
      setBroken(null);
      const key = unsure?.message === message ? unsure.key : crypto.randomUUID();
      let attemptId: string | null = null;
      const settle = () => {
        busy.current = false;
        setPending(false);
      };
      const outcome = await sendAttempt(
        attemptUrl,
        { quote: quote.token, message, idempotencyKey: key },
        (event) => {
          if (event.type === "help") return setHelp({ country: event.country });
          tell(event);
          if (attemptId !== null || event.type !== "attempt") return;
          attemptId = event.attempt.id;
          settle();
          setUnsure(null);
          onPaid(message);
        },
      );
      // A later press speaks for itself; this one's answer is told by the feed.
      if (turn.current !== mine) return outcome;
      settle();
      setUnsure(mayHavePaid(outcome) ? { key, message, after: last } : null);
      setBroken(brokenIn(outcome) ? attemptId : null);
      setFailure(failureOf(outcome));
      return outcome;
    },
    [attemptUrl, tell, onPaid, unsure, last],
  );

  useArrival(unsure, attempts, viewerId, (message) => {
    setUnsure(null);
    setFailure(null);
    onPaid(message);
  });
  useClearing(failure, setFailure);

  const ready = useCallback(() => {
    if (!navigator.onLine) setFailure(offline);
    return navigator.onLine;
  }, []);
  const forget = useCallback(() => {
    if (!unsure) setFailure(null);
  }, [unsure]);
  const close = useCallback(() => {
    setFailure(null);
    setHelp(null);
  }, []);
  const brokenOff = attempts.some((attempt) => attempt.id === broken && isWaiting(attempt));
  return { pending, failure, help, brokenOff, ready, send, forget, close };
}

const brokenIn = (outcome: SendOutcome) => outcome.kind === "dropped" && outcome.paid;

function failureOf(outcome: SendOutcome): Failure | null {
  if (outcome.kind === "refused") return outcome.failure;
  return outcome.kind === "dropped" && !outcome.paid ? { reason: "client.dropped" } : null;
}

/** A message whose fate was unknown has come by the feed: it was paid. */
function useArrival(
  unsure: Unsure | null,
  attempts: readonly AttemptView[],
  viewerId: string | null,
  onArrival: (message: string) => void,
): void {
  const told = useRef(onArrival);
  useEffect(() => {
    told.current = onArrival;
  });
  useEffect(() => {
    if (unsure && viewerId && arrived(unsure, attempts, viewerId)) told.current(unsure.message);
  }, [unsure, attempts, viewerId]);
}

/** Takes back what has stopped being true by itself: the network is there again, the wait is over. */
function useClearing(failure: Failure | null, set: (failure: null) => void): void {
  useEffect(() => {
    if (!failure) return;
    const clear = () => set(null);
    if (failure.reason === offline.reason) {
      window.addEventListener("online", clear);
      return () => window.removeEventListener("online", clear);
    }
    if (!failure.retryAfter) return;
    const timer = setTimeout(clear, failure.retryAfter * 1000);
    return () => clearTimeout(timer);
  }, [failure, set]);
}
