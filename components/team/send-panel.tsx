"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { attemptHref } from "@/components/bounty/links";
import { Button } from "@/components/ui/button";
import { shortClock } from "@/components/ui/clock";
import { Note } from "@/components/ui/note";
import { useNow } from "@/components/ui/use-now";
import { useSubmit } from "@/components/use-submit";
import { formatUsd } from "@/lib/core/money";
import { quoteDraftAction, sendDraftAction } from "@/lib/team/actions";
import type { TeamQuoteView } from "@/lib/team/listing/contract";
import { Refused } from "./act-button";
import { PartsTable } from "./attempts";

const apartWords = {
  excluded: "takes a break from everything paid",
  suspended: "is suspended",
  house: "helps to run the house",
};

/** The price and everybody's part, shown before the fee leaves the pool. */
export function SendPanel({ draftId }: { draftId: string }) {
  const router = useRouter();
  const [quote, setQuote] = useState<TeamQuoteView | null>(null);
  const asking = useSubmit(quoteDraftAction, setQuote);
  const sending = useSubmit(
    sendDraftAction,
    useCallback(
      ({ attemptId }: { attemptId: string }) => router.push(attemptHref(attemptId)),
      [router],
    ),
  );
  const left = useTimeLeft(quote);
  const ask = () => {
    sending.forget();
    asking.submit({ draftId });
  };
  return (
    <div className="grid gap-3 border-l border-rule pl-4">
      {quote && (
        <>
          <p className="text-sm">
            <b className="font-medium">{formatUsd(BigInt(quote.price))} of play money</b>, taken
            from everybody’s own part.{" "}
            <span className="text-ink-2">
              {left > 0 ? `Held for you: ${shortClock(left)}.` : "This price is not held any more."}
            </span>
          </p>
          {BigInt(quote.discount) > 0n && (
            <p className="text-sm text-ink-2">
              Alone it would be {formatUsd(BigInt(quote.price) + BigInt(quote.discount))}. The house
              bears the difference; the pool gets the same.
            </p>
          )}
          <PartsTable parts={quote.parts} />
          {quote.apart.map(({ handle, reason }) => (
            <Note key={handle} tone="quiet">
              {handle} {apartWords[reason]} and takes no part.
            </Note>
          ))}
        </>
      )}
      <Refused state={sending.refusal ? sending : asking} />
      <p className="flex flex-wrap gap-2">
        {quote && left > 0 && (
          <Button
            variant="gold"
            pending={sending.pending}
            pendingLabel="Sending"
            onClick={() =>
              sending.submit({
                draftId,
                quote: quote.token,
                // The same price pressed again is the same wish.
                idempotencyKey: quote.token.slice(-40),
              })
            }
          >
            Send for {formatUsd(BigInt(quote.price))}
          </Button>
        )}
        <Button
          variant={quote ? "quiet" : "primary"}
          pending={asking.pending}
          pendingLabel="One moment"
          onClick={ask}
        >
          {quote ? "Show the price again" : "Show the price"}
        </Button>
      </p>
    </div>
  );
}

/** Milliseconds for which a price is still held. */
function useTimeLeft(quote: TeamQuoteView | null): number {
  const now = useNow() ?? Date.now();
  return quote ? Math.max(0, new Date(quote.expiresAt).getTime() - now) : 0;
}
