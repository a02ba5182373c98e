import type { TagTone } from "@/components/ui/tag";
import type { Micros, RoundState, RoundView } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";

const words: Record<RoundState, { word: string; tone: TagTone }> = {
  scheduled: { word: "Scheduled", tone: "info" },
  open: { word: "Open", tone: "success" },
  paused: { word: "Paused", tone: "neutral" },
  won: { word: "Won", tone: "gold" },
  expired: { word: "Time ran out", tone: "neutral" },
  settled: { word: "Settled", tone: "neutral" },
};

/** The state of a round as a tag. A settled round that somebody won stays won. */
export function roundWords(round: { state: RoundState; winner: unknown }) {
  return round.state === "settled" && round.winner ? words.won : words[round.state];
}

/** The sum that a round is about, and what it is: before it opens there is no pool yet. Micro-USD. */
export function potOf(round: RoundView): { label: string; micros: Micros } {
  if (round.winner) return { label: "Paid out", micros: round.winner.amount };
  if (round.state === "scheduled") return { label: "Opens with", micros: round.rules.floor };
  return { label: "In the pool", micros: round.pool };
}

/** Who won, in a word, for a round that may still be running. */
export function winnerWords(state: RoundState): string {
  if (state === "scheduled") return "not open yet";
  return state === "open" || state === "paused" ? "still open" : "nobody";
}

/** What a feed without attempts says. */
export function emptyWords(round: RoundView): string {
  const first = formatUsd(BigInt(round.nextPrice));
  if (round.state === "scheduled") {
    return `The round opens with ${formatUsd(BigInt(round.rules.floor))}. The first message will cost ${first}.`;
  }
  if (round.closedAt) return "Nobody wrote to this guardian.";
  return `The pool holds ${formatUsd(BigInt(round.pool))}. The first message costs ${first}.`;
}

/** Why attempts may be numbered higher than they are counted; nothing where they are not. */
export function countWords(round: { attemptCount: number; judgedCount: number }): string | null {
  return round.attemptCount === round.judgedCount
    ? null
    : "Only judged attempts count. One that is voided keeps its number and gets its fee back.";
}
