import { NavTabs } from "@/components/ui/nav-tabs";
import { Table, Td, Th } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import { formatUsd } from "@/lib/core/money";
import type { Overview, PricePoint, Range } from "@/lib/token/contract";
import { PriceChart } from "./price-chart";
import { priceLine } from "./price-line";
import { changeText, priceText, sources } from "./token-words";

const tabs: { range: Range; label: string }[] = [
  { range: "day", label: "24 h" },
  { range: "month", label: "30 d" },
  { range: "quarter", label: "90 d" },
  { range: "all", label: "All" },
];
const ROWS = 24;
export const rangeHref = (range: Range) =>
  range === "quarter" ? "/token" : `/token?range=${range}`;

/** What a token costs, who says so, and how that came about. */
export function PricePart(props: {
  price: Overview["price"];
  points: readonly PricePoint[];
  buybacks: readonly string[];
  range: Range;
}) {
  const { price, points, buybacks, range } = props;
  const drawn = priceLine(points, buybacks);
  return (
    <section aria-labelledby="price">
      <p className="text-sm text-ink-3">
        {price ? (
          <>
            $100Bs by {sources[price.source]}, read <Time at={price.at} />
          </>
        ) : (
          "$100Bs"
        )}
      </p>
      <div className="mt-2 flex flex-wrap items-end justify-between gap-x-5 gap-y-2">
        <div className="flex flex-wrap items-baseline gap-x-4">
          <h2 id="price" className="money text-[3.5rem] md:text-[4.25rem]">
            {price ? (
              <>
                <span className="sr-only">${priceText(price.value)} for one token</span>
                <span aria-hidden="true" className="contents">
                  <sup className="sign">$</sup>
                  <span>{priceText(price.value)}</span>
                </span>
              </>
            ) : (
              <span className="text-2xl tracking-normal">No price yet</span>
            )}
          </h2>
          {price?.before && (
            <span className="text-sm text-ink-2">
              {changeText(price.value, price.before)} in 30 days
            </span>
          )}
        </div>
        <NavTabs
          label="Time shown"
          current={rangeHref(range)}
          tabs={tabs.map((tab) => ({ href: rangeHref(tab.range), label: tab.label }))}
        />
      </div>
      {drawn ? (
        <PriceChart drawn={drawn} />
      ) : (
        <p className="mt-4 text-sm text-ink-2">
          Nothing was recorded in this time. A price is written down every five minutes.
        </p>
      )}
      <p className="mt-3 flex items-baseline gap-2 text-sm text-ink-2">
        <span
          aria-hidden="true"
          className="inline-block size-2 shrink-0 rotate-45 border-[1.5px] border-lapis"
        />
        Buybacks. Past prices say nothing about the next one.
      </p>
      {price && (
        <p className="mt-1 text-sm text-ink-2">
          All there is costs {formatUsd(BigInt(price.marketCap))} at this price.{" "}
          {tradedWords(price)}
        </p>
      )}
      {drawn && <PriceTable points={points} />}
    </section>
  );
}

function tradedWords({ volume, source }: NonNullable<Overview["price"]>): string {
  if (volume === null) return "";
  if (volume === "0") return "Nothing was traded in 24 hours.";
  const all = source === "pool" ? ", all of it by buybacks" : "";
  return `${formatUsd(BigInt(volume))} was traded in 24 hours${all}.`;
}

function PriceTable({ points }: { points: readonly PricePoint[] }) {
  const every = Math.max(1, Math.ceil(points.length / ROWS));
  const rows = points.filter((_, index) => (points.length - 1 - index) % every === 0).reverse();
  return (
    <details className="mt-2">
      <summary className="flex min-h-8 items-center text-sm text-ink-2 underline decoration-line-strong underline-offset-4 pointer-coarse:min-h-11">
        The same as a table
      </summary>
      <Table label="Prices">
        <thead>
          <tr>
            <Th>Time</Th>
            <Th figure>Price</Th>
            <Th figure>Source</Th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, price, source }) => (
            <tr key={at}>
              <Td>
                <Time at={at} />
              </Td>
              <Td figure>${priceText(price)}</Td>
              <Td figure>{sources[source]}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
