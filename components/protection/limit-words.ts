import { formatUsd } from "@/lib/core/money";
import type { ExclusionView, LimitKind, LimitView } from "@/lib/protection/contract";

const windowWords = { day: "a day", week: "a week", month: "a month" };

type What = "spend" | "loss" | "time";

export function partsOf(kind: LimitKind): { what: What; window: keyof typeof windowWords } {
  const [what, window] = kind.split("_");
  return { what: what as What, window: window as keyof typeof windowWords };
}

/** `Spend in a week`. */
export function limitName(kind: LimitKind): string {
  const { what, window } = partsOf(kind);
  const names = { spend: "Spend in", loss: "Lose in", time: "Play in" };
  return `${names[what]} ${windowWords[window]}`;
}

/** A value of a limit in words: `$50.00`, `90 minutes`; null is no limit. */
export function limitValue(kind: LimitKind, value: string | null): string {
  if (value === null) return "no limit";
  return partsOf(kind).what === "time" ? `${value} minutes` : formatUsd(BigInt(value));
}

/** What of a limit is used, in words. */
export function usedWords({ kind, used }: LimitView): string {
  const words = { spend: "spent", loss: "lost", time: "played" };
  const { what, window } = partsOf(kind);
  const when = { day: "today", week: "this week", month: "this month" };
  return `${limitValue(kind, used)} ${words[what]} ${when[window]}`;
}

/**
 * What somebody typed, in the limit's own unit, or null where it is no amount: dollars with up to
 * two decimals become micro-USD, minutes stay. A comma groups thousands (`1,250`) or, as in most of
 * Europe, stands before the cents (`5,50`): what is typed as 5.50 must never become a limit of 550.
 */
export function typedValue(kind: LimitKind, typed: string): string | null {
  const text = typed.trim().replace(/^\$/, "");
  if (partsOf(kind).what === "time") return /^\d{1,4}$/.test(text) ? text : null;
  const plain = grouped.test(text) ? text.replaceAll(",", "") : text;
  const found = /^(\d{1,8})(?:[.,](\d{1,2}))?$/.exec(plain);
  if (!found) return null;
  const [, dollars = "0", cents = ""] = found;
  return String(BigInt(dollars) * 1_000_000n + BigInt(cents.padEnd(2, "0")) * 10_000n);
}

const grouped = /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/;

/** What the field of a limit shows of the value in force. */
export function shownValue(kind: LimitKind, value: string | null): string {
  if (value === null) return "";
  if (partsOf(kind).what === "time") return value;
  return formatUsd(BigInt(value)).slice(1).replaceAll(",", "").replace(/\.00$/, "");
}

/** Why somebody pays nothing now, without the date. */
export function exclusionWords({ kind, endsAt }: ExclusionView): string {
  const what = kind === "self_exclusion" ? "You have excluded yourself" : "You are taking a break";
  return `${what} from everything paid${endsAt ? " until" : ", for good."}`;
}

/** Seconds of play in words: `1 h 05 min`, `12 min`. */
export function playedWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  return hours ? `${hours} h ${String(minutes % 60).padStart(2, "0")} min` : `${minutes} min`;
}
