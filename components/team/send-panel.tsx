"use client";

import { useRouter } from "next/navigation";
import { useCallback, useState } from "react";
import { attemptHref } from "@/components/bounty/links";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Sum } from "@/components/ui/money";
import { Note } from "@/components/ui/note";
import { useSubmit } from "@/components/use-submit";
import { quoteDraftAction, sendDraftAction } from "@/lib/team/actions";
import type { TeamQuoteView } from "@/lib/team/listing/contract";
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
  const refusal = sending.refusal ?? asking.refusal;
  return (
    <div className="grid gap-2">
      {quote && (
        <>
          <p className="text-sm">
            It costs <Sum micros={quote.price} /> of play money, taken from everybody's part:
          </p>
          <PartsTable parts={quote.parts} />
          {quote.apart.map(({ handle, reason }) => (
            <Note key={handle} tone="quiet">
              {handle} {apartWords[reason]} and takes no part.
            </Note>
          ))}
        </>
      )}
      {refusal && (
        <Note tone="warning" role="alert">
          {reasonText(refusal)}
        </Note>
      )}
      <p className="flex flex-wrap gap-2">
        <Button
          size="dense"
          pending={asking.pending}
          onClick={() => {
            sending.forget();
            asking.submit({ draftId });
          }}
        >
          {quote ? "Ask the price again" : "Show the price"}
        </Button>
        {quote && (
          <Button
            size="dense"
            variant="gold"
            pending={sending.pending}
            pendingLabel="One moment"
            onClick={() =>
              sending.submit({
                draftId,
                quote: quote.token,
                // The same price pressed again is the same wish.
                idempotencyKey: quote.token.slice(-40),
              })
            }
          >
            Send it
          </Button>
        )}
      </p>
    </div>
  );
}
