"use client";

import { shortClock } from "@/components/ui/clock";
import { useNow } from "@/components/ui/use-now";
import type { QuoteView } from "@/lib/bounty/contract";

/** How long the price is still held, in figures. */
export function HoldLabel({ quote }: { quote: QuoteView }) {
  const left = useTimeLeft(quote);
  return (
    <p className="text-right text-sm text-ink-2">
      Held for you
      <b className="figures block font-medium text-ink">{shortClock(left)}</b>
    </p>
  );
}

/** The same in a line of text. */
export function HoldSeconds({ quote }: { quote: QuoteView }) {
  return <span className="text-ink-3">({shortClock(useTimeLeft(quote))})</span>;
}

/** The same as a bar that empties. */
export function HoldBar({ quote }: { quote: QuoteView }) {
  const left = useTimeLeft(quote);
  const whole = new Date(quote.expiresAt).getTime() - new Date(quote.issuedAt).getTime();
  const share = Math.min(1, Math.max(0, left / Math.max(1, whole)));
  return (
    <div aria-hidden="true" className="mt-2.5 h-[3px] bg-line">
      <div
        className="signal-fill h-full origin-left bg-ink transition-transform duration-1000 ease-linear"
        style={{ transform: `scaleX(${share})` }}
      />
    </div>
  );
}

function useTimeLeft(quote: QuoteView): number {
  const now = useNow() ?? Date.now();
  return Math.max(0, new Date(quote.expiresAt).getTime() - now);
}
