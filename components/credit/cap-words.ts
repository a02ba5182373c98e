import { formatCredits } from "@/lib/core/credit";
import type { CapWindow } from "@/lib/credit/contract";

export const windowWords: Record<CapWindow, { each: string; now: string }> = {
  day: { each: "a day", now: "today" },
  week: { each: "a week", now: "this week" },
  month: { each: "a month", now: "this month" },
};

/** A cap in words: `5 credits`; null is no cap. */
export function capText(value: string | null): string {
  return value === null ? "no cap" : `${formatCredits(BigInt(value))} credits`;
}

/**
 * What somebody typed as credits with up to two decimals, in micro-credits; null where it is no
 * amount. A comma groups thousands (`1,250`) or, as in most of Europe, stands before the decimals.
 */
export function typedCredits(typed: string): string | null {
  const text = typed.trim();
  const plain = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(text) ? text.replaceAll(",", "") : text;
  const found = /^(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!found) return null;
  const [, whole = "0", cents = ""] = found;
  return String(BigInt(whole) * 1_000_000n + BigInt(cents.padEnd(2, "0")) * 10_000n);
}
