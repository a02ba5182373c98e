import { formatUsd } from "@/lib/core/money";

/** Judged messages and wins so far against one guardian. */
export type Odds = { judged: number; wins: number };

const TOO_FEW = 3;

/**
 * What winning may be expected to cost at this price (micro-USD), from how often it happened so far.
 * Where it never did, the rule of three: with 95 % confidence the chance is below 3 in that many.
 */
export function expectedWords({ judged, wins }: Odds, price: bigint): string {
  if (judged < TOO_FEW)
    return "Too few messages have been judged to say how often this guardian gives way.";
  const messages = judged.toLocaleString("en");
  if (wins === 0) {
    const atLeast = Math.floor(judged / TOO_FEW);
    return `No win in ${messages} messages so far: very likely less than 1 in ${atLeast.toLocaleString("en")}, and maybe none ever. At this price more than ${formatUsd(price * BigInt(atLeast))} in fees for a win.`;
  }
  const each = Math.round(judged / wins);
  const cost = (price * BigInt(judged)) / BigInt(wins);
  return `${winsOf(wins)} in ${messages} messages so far: about 1 in ${each.toLocaleString("en")}. At this price that is ${formatUsd(cost)} in fees for a win.`;
}

const winsOf = (wins: number) => (wins === 1 ? "1 win" : `${wins.toLocaleString("en")} wins`);
