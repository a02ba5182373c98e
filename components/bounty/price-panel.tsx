import Link from "next/link";
import { LeaderList } from "@/components/ui/leader-list";
import { Money, Sum } from "@/components/ui/money";
import { SplitBar } from "@/components/ui/split-bar";
import type { QuoteView, RoundView } from "@/lib/bounty/contract";
import { formatExactUsd, formatUsd } from "@/lib/core/money";
import { Amended } from "./amended";
import { HoldBar, HoldLabel } from "./hold-bar";
import { roundHref, rulesHref } from "./links";
import { curveWords } from "./price-words";
import { isOver } from "./round-over";
import { countWords } from "./round-words";
import { splitParts } from "./split-parts";

const SHOWN = 5;

type PanelProps = { round: RoundView; quote: QuoteView | null };

/** The price and its reasons: what is held, what comes after, where it goes. A round that is over has none. */
export function PricePanel({ round, quote }: PanelProps) {
  const over = isOver(round);
  return (
    <div className="grid gap-x-9 text-[0.875rem] [&>section+section]:rule-double [&>section]:py-4 [&>section:first-child]:pt-0 md:max-lg:grid-cols-2 md:max-lg:[&>section:nth-child(2)]:border-t-0 md:max-lg:[&>section:nth-child(2)]:pt-0">
      {over ? <Over round={round} /> : <Prices round={round} quote={quote} />}
      <section aria-label="The rules" className="text-sm">
        <p className="flex justify-between gap-4">
          <Link href={roundHref(round.number)} className="text-ink-2">
            Round {round.number}
          </Link>
          <Link href={rulesHref(round.number)}>Rules</Link>
        </p>
        {!over && (
          <p className="mt-2.5 text-xs text-ink-2 empty:hidden">
            <Amended round={round} />
          </p>
        )}
      </section>
    </div>
  );
}

function Prices({ round, quote }: PanelProps) {
  const price = quote?.price ?? round.nextPrice;
  const split = quote?.split ?? round.nextSplit;
  const words = curveWords(round.rules.fee, quote?.priceStep ?? round.judgedCount);
  return (
    <>
      <section aria-label="Price of the next attempt">
        <div className="flex items-end justify-between gap-3">
          <div>
            <p className="text-sm text-ink-3">{priceLabel(round)}</p>
            <Money micros={price} className="mt-2 text-[2.75rem]" />
          </div>
          {quote && <HoldLabel key={quote.token} quote={quote} />}
        </div>
        {quote && <HoldBar key={quote.token} quote={quote} />}
        <p className="mt-3 text-xs text-ink-3">
          {words} To the last decimal: {formatExactUsd(BigInt(price))}.
        </p>
        <p className="mt-2 text-xs text-ink-3 empty:hidden">{countWords(round)}</p>
      </section>
      <NextPrices round={round} price={price} />
      <section aria-label="Where the price goes">
        <p className="mb-2.5 text-sm text-ink-3">Where {formatUsd(BigInt(price))} goes</p>
        <SplitBar parts={splitParts(round.rules.split, split)} />
      </section>
    </>
  );
}

function priceLabel({ state, attemptCount }: RoundView): string {
  if (state === "open") return `Next attempt, no. ${attemptCount + 1}`;
  return state === "scheduled" ? "Price of the first attempt" : "Price of the next attempt";
}

/** Goes on from the price that is shown: where that is held and others pay more by now, it says so first. */
function NextPrices({ round, price }: { round: RoundView; price: string }) {
  const rows = round.nextPrices.map((next) => ({
    key: String(next.number),
    label: `No. ${next.number}`,
    value: <Sum micros={next.price} />,
  }));
  const unheld = {
    key: "unheld",
    label: `No. ${round.attemptCount + 1}, if not held`,
    value: <Sum micros={round.nextPrice} />,
  };
  const first = price === round.nextPrice ? [] : [unheld];
  return (
    <section aria-label="Prices after that">
      <p className="mb-2 text-sm text-ink-3">Prices after that</p>
      <LeaderList rows={[...first, ...rows.slice(0, SHOWN - first.length)]} />
      {rows.length > SHOWN && (
        <details className="group">
          <summary className="flex min-h-8 items-center text-sm text-ink-2 underline decoration-line-strong underline-offset-4 group-open:sr-only pointer-coarse:min-h-11">
            All {rows.length}
          </summary>
          <LeaderList rows={rows.slice(SHOWN - first.length)} />
        </details>
      )}
    </section>
  );
}

function Over({ round }: { round: RoundView }) {
  const { judgedCount, rules } = round;
  const times =
    judgedCount === 1 ? "One attempt was" : `${judgedCount.toLocaleString("en")} attempts were`;
  const first = formatUsd(BigInt(rules.fee.first));
  const price = rules.fee.mode === "fixed" ? `at ${first} each` : `from ${first} upwards`;
  return (
    <section aria-label="How the round went">
      <h2 className="text-lg">Round {round.number} is over</h2>
      <p className="mt-2 text-ink-2">
        {times} judged, {price}. It takes no more messages.
      </p>
      <p className="mt-2 text-xs text-ink-3 empty:hidden">{countWords(round)}</p>
    </section>
  );
}
