import type { ReactNode } from "react";
import { Dialog } from "@/components/ui/dialog";
import { Sum } from "@/components/ui/money";
import type { QuoteView, RoundView } from "@/lib/bounty/contract";
import { HoldSeconds } from "./hold-bar";
import { PricePanel } from "./price-panel";
import { isOver } from "./round-over";

/** The key line of the margin column, where there is no room for the column. */
export function PriceStrip(props: {
  round: RoundView;
  quote: QuoteView | null;
  margin: ReactNode;
}) {
  const { round, quote, margin } = props;
  const label = isOver(round) ? "Split, rules" : "Prices, split, rules";
  return (
    <div className="flex items-center justify-between gap-3 border-b border-line bg-raised px-4 text-sm md:hidden">
      <PriceLine round={round} quote={quote} />
      <Dialog
        title={label}
        side="bottom"
        trigger={
          <button
            type="button"
            className="min-h-9 shrink-0 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11"
          >
            {label}
          </button>
        }
      >
        <PricePanel round={round} quote={quote} />
        {margin}
      </Dialog>
    </div>
  );
}

function PriceLine({ round, quote }: { round: RoundView; quote: QuoteView | null }) {
  const after = round.nextPrices[0];
  if (round.state !== "open" || !after) {
    return <span className="text-ink-2">Round {round.number}</span>;
  }
  const held = quote && quote.price !== round.nextPrice ? quote : null;
  return (
    <span className="figures flex min-w-0 flex-wrap gap-x-2 py-1 text-ink-2">
      <span className="whitespace-nowrap">
        {held ? "Held" : "Now"}{" "}
        <Sum micros={held?.price ?? round.nextPrice} className="font-medium text-ink" />{" "}
        {held && <HoldSeconds key={held.token} quote={held} />}
      </span>
      <span className="whitespace-nowrap">
        after you <Sum micros={after.price} />
      </span>
    </span>
  );
}
