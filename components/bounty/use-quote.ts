"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { Micros, QuoteView } from "@/lib/bounty/contract";
import type { ActionResult } from "@/lib/core/result";

export type QuoteAction = (input: { roundId: string }) => Promise<ActionResult<QuoteView>>;
export type Failure = {
  reason: string;
  code?: string | undefined;
  retryAfter?: number | undefined;
};

type QuoteState = {
  quote: QuoteView | null;
  /** The price that the person saw before this one, where it was another. */
  formerPrice: Micros | null;
  failure: Failure | null;
};

export type HeldQuote = QuoteState & {
  /**
   * Asks for a new price now, or waits for the one that was asked for already. `shown` is the
   * price that the person sees meanwhile: if the new one differs, that is told. Null: none was had.
   */
  request: (shown?: Micros) => Promise<QuoteView | null>;
  /** The person has seen that the price changed. */
  accept: () => void;
};

const none: QuoteState = { quote: null, formerPrice: null, failure: null };

/**
 * A price held for this person. Asked for on arrival; asked again when it has run out, but only
 * while somebody looks at the page and `wanted` says that they are writing.
 */
export function useQuote(input: {
  roundId: string;
  enabled: boolean;
  wanted: boolean;
  quoteAction: QuoteAction;
}): HeldQuote {
  const { roundId, enabled, wanted, quoteAction } = input;
  const [state, setState] = useState<QuoteState>(none);
  const asking = useRef<Promise<QuoteView | null> | null>(null);

  const ask = useCallback(
    async (shown?: Micros) => {
      const result = await quoteAction({ roundId }).catch(unreachable);
      setState((before) =>
        result.ok ? hold(before, result.data, shown) : { ...before, failure: result },
      );
      return result.ok ? result.data : null;
    },
    [quoteAction, roundId],
  );

  const request = useCallback(
    (shown?: Micros) => {
      asking.current ??= ask(shown).finally(() => {
        asking.current = null;
      });
      return asking.current;
    },
    [ask],
  );

  useEffect(() => {
    if (enabled) void request();
  }, [enabled, request]);

  const expired = useExpiry(state.quote, state.failure !== null);
  useRenewal(enabled && wanted && expired, request);

  const accept = useCallback(() => setState((before) => ({ ...before, formerPrice: null })), []);
  return { ...state, quote: expired ? null : state.quote, request, accept };
}

function hold(before: QuoteState, quote: QuoteView, seen?: Micros): QuoteState {
  const shown = before.formerPrice ?? before.quote?.price ?? seen ?? null;
  const changed = shown !== null && shown !== quote.price;
  return { quote, formerPrice: changed ? shown : null, failure: null };
}

/** Whether the quote has run out. A failure to get one does not ask again by itself. */
function useExpiry(quote: QuoteView | null, failed: boolean): boolean {
  const [expired, setExpired] = useState(false);
  useEffect(() => {
    if (!quote) return;
    setExpired(false);
    const left = new Date(quote.expiresAt).getTime() - Date.now();
    const timer = setTimeout(() => setExpired(true), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [quote]);
  return quote !== null && expired && !failed;
}

function useRenewal(due: boolean, request: () => Promise<unknown>): void {
  useEffect(() => {
    if (!due) return;
    const renew = () => {
      if (document.visibilityState === "visible") void request();
    };
    renew();
    document.addEventListener("visibilitychange", renew);
    return () => document.removeEventListener("visibilitychange", renew);
  }, [due, request]);
}

function unreachable(): ActionResult<QuoteView> {
  return { ok: false, code: "unavailable", reason: "client.unreachable" };
}
