import { formatUsd } from "@/lib/core/money";

/** Judged messages and wins so far against one guardian. */
export type Odds = { judged: number; wins: number };
/** Attacks of the published test against it, and how many of them moved it. */
export type Tested = { played: number; broken: number };

const TOO_FEW = 3;

/**
 * What winning may be expected to cost at this price (micro-USD), from how often it happened so far,
 * and from the published test while too few have played. Where it never did, the rule of three: with
 * 95 % confidence the chance is below 3 in that many.
 */
export function expectedWords(
  { judged, wins }: Odds,
  price: bigint,
  tested: Tested | null = null,
): string {
  if (judged >= TOO_FEW) return wordsOf(judged, wins, price, soFar);
  if (!tested || tested.played < TOO_FEW)
    return "Too few messages have been judged to say how often this guardian gives way.";
  return wordsOf(tested.played, tested.broken, price, inTest);
}

type Place = (what: string, wins: number) => string;
const soFar: Place = (messages, wins) => `${winsOf(wins)} in ${messages} messages so far`;
const inTest: Place = (messages, wins) =>
  `In its published test ${wins === 0 ? "none" : wins.toLocaleString("en")} of ${messages} attacks moved it`;

function wordsOf(judged: number, wins: number, price: bigint, place: Place): string {
  const from = place(judged.toLocaleString("en"), wins);
  if (wins === 0) {
    const atLeast = Math.floor(judged / TOO_FEW);
    return `${from}: very likely less than 1 in ${atLeast.toLocaleString("en")}, and maybe none ever. At this price more than ${formatUsd(price * BigInt(atLeast))} in fees for a win.`;
  }
  const each = Math.round(judged / wins);
  const cost = (price * BigInt(judged)) / BigInt(wins);
  return `${from}: about 1 in ${each.toLocaleString("en")}. At this price that is ${formatUsd(cost)} in fees for a win.`;
}

function winsOf(wins: number): string {
  if (wins === 0) return "No win";
  return wins === 1 ? "1 win" : `${wins.toLocaleString("en")} wins`;
}
