import Link from "next/link";
import { LeaderList } from "@/components/ui/leader-list";
import { Money, Sum } from "@/components/ui/money";
import { SplitBar } from "@/components/ui/split-bar";
import type { QuoteView, RoundView } from "@/lib/bounty/contract";
import { formatExactUsd, formatUsd } from "@/lib/core/money";
import { HoldBar, HoldLabel } from "./hold-bar";
import { roundHref, rulesHref } from "./links";
import { splitParts } from "./split-parts";

const SHOWN = 5;

/** The price and its reasons: what is held, what comes after, where it goes. */
export function PricePanel({ round, quote }: { round: RoundView; quote: QuoteView | null }) {
  const price = quote?.price ?? round.nextPrice;
  const split = quote?.split ?? round.nextSplit;
  const open = round.state === "open";
  return (
    <div className="grid gap-x-9 text-[0.875rem] [&>section+section]:rule-double [&>section]:py-4 [&>section:first-child]:pt-0 md:max-lg:grid-cols-2 md:max-lg:[&>section:nth-child(2)]:border-t-0 md:max-lg:[&>section:nth-child(2)]:pt-0">
      <section aria-label="Price of the next attempt">
        <div className="flex items-end justify-between gap-3">
          <div>
            <p className="text-sm text-ink-3">
              {open ? `Next attempt, no. ${round.attemptCount + 1}` : "Price of the next attempt"}
            </p>
            <Money micros={price} className="mt-2 text-[2.75rem]" />
          </div>
          {quote && <HoldLabel key={quote.token} quote={quote} />}
        </div>
        {quote && <HoldBar key={quote.token} quote={quote} />}
        <p className="mt-3 text-xs text-ink-3">
          {curveWords(round)} To the last decimal: {formatExactUsd(BigInt(price))}.
        </p>
      </section>
      <NextPrices round={round} />
      <section aria-label="Where the price goes">
        <p className="mb-2.5 text-sm text-ink-3">Where {formatUsd(BigInt(price))} goes</p>
        <SplitBar parts={splitParts(round.rules.split, split)} />
      </section>
      <section aria-label="The rules" className="flex justify-between gap-4 text-sm">
        <Link href={roundHref(round.number)} className="text-ink-2">
          Round {round.number}
        </Link>
        <Link href={rulesHref(round.number)}>Rules</Link>
      </section>
    </div>
  );
}

function NextPrices({ round }: { round: RoundView }) {
  const rows = round.nextPrices.map(({ number, price }) => ({
    key: String(number),
    label: `No. ${number}`,
    value: <Sum micros={price} />,
  }));
  return (
    <section aria-label="Prices after that">
      <p className="mb-2 text-sm text-ink-3">Prices after that</p>
      <LeaderList rows={rows.slice(0, SHOWN)} />
      {rows.length > SHOWN && (
        <details className="group">
          <summary className="flex min-h-8 items-center text-sm text-ink-2 underline decoration-line-strong underline-offset-4 group-open:sr-only pointer-coarse:min-h-11">
            All {rows.length}
          </summary>
          <LeaderList rows={rows.slice(SHOWN)} />
        </details>
      )}
    </section>
  );
}

function curveWords({ rules, judgedCount }: RoundView): string {
  const { fee } = rules;
  const first = formatUsd(BigInt(fee.first));
  if (fee.mode === "fixed") return `Every attempt costs ${first}.`;
  const growth = (fee.growth - 10_000) / 100;
  return `${first}, plus ${growth} % for each of ${judgedCount.toLocaleString("en")} judged attempts.`;
}
