import { SUPPLY, TOKEN } from "@/lib/token/contract";

/** What somebody typed, in units: `1,000`, `2.5`; null for anything else, for nothing, and for too much. */
export function unitsOf(text: string): bigint | null {
  const [, whole, rest = ""] =
    /^(\d{1,3}(?:,\d{3})+|\d{1,9})(?:\.(\d{1,6}))?$/.exec(text.trim()) ?? [];
  if (whole === undefined) return null;
  const units = BigInt(whole.replaceAll(",", "")) * TOKEN + BigInt(rest.padEnd(6, "0"));
  return units > 0n && units <= SUPPLY ? units : null;
}
