"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { QuoteView } from "@/lib/bounty/contract";
import type { ActionResult } from "@/lib/core/result";
import type { PricePoint } from "./price-move";

export type QuoteAction = (input: { roundId: string }) => Promise<ActionResult<QuoteView>>;
export type Failure = {
  reason: string;
  code?: string | undefined;
  retryAfter?: number | undefined;
  details?: Readonly<Record<string, string>> | undefined;
};

type QuoteState = {
  quote: QuoteView | null;
  /** The price that the person saw before this one, where it was another. */
  former: PricePoint | null;
  failure: Failure | null;
};

export type HeldQuote = QuoteState & {
  /**
   * Asks for a new price now, or waits for the one that was asked for already. `shown` is the
   * price that the person sees meanwhile: if the new one differs, that is told. Null: none was had.
   */
  request: (shown?: PricePoint) => Promise<QuoteView | null>;
  /** Lets go of a price that was used, or that nobody writes for, and asks for another. */
  renew: () => void;
  /** Asks again if the last time failed. */
  retry: () => void;
  /** The person has read that the price changed, or that none was had. */
  accept: () => void;
};

const none: QuoteState = { quote: null, former: null, failure: null };

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
    async (shown?: PricePoint) => {
      const result = await quoteAction({ roundId }).catch(unreachable);
      setState((before) =>
        result.ok ? hold(before, onThisClock(result.data), shown) : { ...before, failure: result },
      );
      return result.ok ? result.data : null;
    },
    [quoteAction, roundId],
  );

  const request = useCallback(
    (shown?: PricePoint) => {
      asking.current ??= ask(shown).finally(() => {
        asking.current = null;
      });
      return asking.current;
    },
    [ask],
  );

  useEffect(() => {
    if (enabled) void request();
    else setState(none);
  }, [enabled, request]);

  const expired = useExpiry(state.quote);
  const failed = state.failure !== null;
  const lacking = state.quote === null || expired;
  useRenewal(enabled && wanted && lacking && !failed, request);
  // A price that ran out while nobody wrote is not what was seen last: the page shows the current one.
  useEffect(() => {
    if (expired && !wanted) setState(none);
  }, [expired, wanted]);

  const renew = useCallback(() => {
    setState(none);
    void request();
  }, [request]);
  const retry = useCallback(() => {
    if (enabled && failed) void request();
  }, [enabled, failed, request]);
  const accept = useCallback(
    () => setState((before) => ({ ...before, former: null, failure: null })),
    [],
  );
  return { ...state, quote: expired ? null : state.quote, request, renew, retry, accept };
}

function hold(before: QuoteState, quote: QuoteView, seen?: PricePoint): QuoteState {
  const last = before.quote && { price: before.quote.price, step: before.quote.priceStep };
  const shown = before.former ?? last ?? seen ?? null;
  const changed = shown !== null && shown.price !== quote.price;
  return { quote, former: changed ? shown : null, failure: null };
}

/** The quote as long-lived as it was made, whatever the clock of this device says. */
function onThisClock(quote: QuoteView): QuoteView {
  const span = new Date(quote.expiresAt).getTime() - new Date(quote.issuedAt).getTime();
  const now = Date.now();
  const expiresAt = new Date(now + span).toISOString();
  return { ...quote, issuedAt: new Date(now).toISOString(), expiresAt };
}

/** Whether the quote has run out. */
function useExpiry(quote: QuoteView | null): boolean {
  const [expired, setExpired] = useState(false);
  useEffect(() => {
    setExpired(false);
    if (!quote) return;
    const left = new Date(quote.expiresAt).getTime() - Date.now();
    const timer = setTimeout(() => setExpired(true), Math.max(0, left));
    return () => clearTimeout(timer);
  }, [quote]);
  return quote !== null && expired;
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
