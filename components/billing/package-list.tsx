import type { ReactNode } from "react";
import { formatCredits } from "@/lib/core/credit";
import { formatUsd } from "@/lib/core/money";
import { type PackageId, packages } from "@/lib/plan/contract";

/** What credits cost by the package, with what comes on top and what one credit comes to. */
export function PackageList({ acts }: { acts: Record<PackageId, ReactNode> }) {
  return (
    <ul className="grid list-none border-b border-line p-0 sm:grid-cols-2 lg:grid-cols-4">
      {packages.map(({ id, label, credits, bonus, usdMicros }) => {
        const each = (usdMicros * 1_000_000n) / (credits + bonus);
        return (
          <li
            key={id}
            className="flex flex-col border-t border-line py-4 sm:px-4 sm:even:border-l lg:border-l lg:first:border-l-0 lg:first:pl-0 lg:last:pr-0 sm:max-lg:even:pr-0 sm:max-lg:odd:pl-0"
          >
            <div className="flex items-baseline justify-between gap-3">
              <h3 className="text-md font-medium">{label}</h3>
              <span className="figures text-md">{formatUsd(usdMicros)}</span>
            </div>
            <p className="display-face mt-1.5 text-2xl leading-none">
              {formatCredits(credits)}
              <span className="ml-1.5 font-text text-sm font-normal tracking-normal text-ink-3">
                credits
              </span>
            </p>
            <p className="mt-2 text-sm text-ink-2">
              {bonus > 0n ? `and ${formatCredits(bonus)} bonus credits for 90 days` : "no bonus"}
            </p>
            <p className="mt-1 text-xs text-ink-3">
              {(Number(each) / 10_000).toFixed(1)} cents a credit
            </p>
            <div className="mt-auto pt-3">{acts[id]}</div>
          </li>
        );
      })}
    </ul>
  );
}
