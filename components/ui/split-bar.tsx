import { formatExactUsd, formatUsd, hasFractionOfCent, shownParts } from "@/lib/core/money";
import { cx } from "./class-names";
import { DescriptionList } from "./description-list";

export type SplitPart = {
  label: string;
  /** Basis points of the whole. */
  share: number;
  /** Micro-USD as a decimal string. */
  amount: string;
  tone: "gold" | "lapis" | "grey" | "malachite";
};

const fills = {
  gold: "bg-gold-fill",
  lapis: "bg-lapis",
  grey: "bg-ink-3",
  malachite: "bg-malachite",
};
const words = {
  gold: "text-gold",
  lapis: "text-lapis",
  grey: "text-ink-3",
  malachite: "text-malachite",
};

/**
 * Where a price goes: a bar, and the parts in figures that add up to the price shown. On a receipt,
 * which shows the price to its last decimal, the parts are `exact` too.
 */
export function SplitBar({ parts, exact }: { parts: SplitPart[]; exact?: boolean }) {
  const amounts = parts.map((part) => BigInt(part.amount));
  const shown = exact ? amounts : shownParts(amounts);
  const format = exact && amounts.some(hasFractionOfCent) ? formatExactUsd : formatUsd;
  return (
    <div>
      <div aria-hidden="true" className="flex h-2 gap-0.5">
        {parts.map((part) => (
          <span
            key={part.label}
            className={cx("signal-fill block h-full", fills[part.tone])}
            style={{ flexGrow: part.share, flexBasis: 0 }}
          />
        ))}
      </div>
      <DescriptionList
        className="mt-1.5"
        rows={parts.map((part, index) => ({
          label: (
            <>
              <b className={cx("font-semibold", words[part.tone])}>{percent(part.share)}</b>
              <span className="ml-2">{part.label}</span>
            </>
          ),
          value: format(shown[index] ?? 0n),
        }))}
      />
    </div>
  );
}

/** Basis points as a percentage: `70 %`, `2.5 %`. */
export function percent(basisPoints: number): string {
  return `${basisPoints / 100} %`;
}
