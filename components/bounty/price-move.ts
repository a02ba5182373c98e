import type { AttemptView, Micros } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";

/** A price in micro-USD, and the count of judged attempts that it was computed from. */
export type PricePoint = { price: Micros; step: number };

type Movers = { own: number; others: number };

/**
 * Whose verdicts moved the price from one step to another: only a judged attempt does. Where the
 * feed has not told of a verdict yet, it counts as somebody else's, unless the player still waits.
 */
export function moversOf(input: {
  attempts: readonly AttemptView[];
  judgedCount: number;
  viewerId: string;
  from: number;
  to: number;
}): Movers {
  const { attempts, judgedCount, viewerId, from, to } = input;
  const moved = to - from;
  const known = Math.max(0, judgedCount - from);
  const since = known === 0 ? [] : attempts.filter(isJudged).slice(-known).slice(0, moved);
  const isOwn = (attempt: AttemptView) => attempt.player.id === viewerId;
  const untold = moved - since.length;
  const waiting = attempts.filter((attempt) => isOwn(attempt) && isBeingWeighed(attempt)).length;
  const own = since.filter(isOwn).length + Math.min(untold, waiting);
  return { own, others: moved - own };
}

/** Why the price is another one now, and what it is. */
export function priceMoveWords(
  movers: Movers,
  move: { number: number; former: bigint; price: bigint },
): string {
  const { number, former, price } = move;
  return `${moverWords(movers)} Attempt ${number} now costs ${formatUsd(price)}, not ${formatUsd(former)}. Your message is kept.`;
}

function moverWords({ own, others }: Movers): string {
  const theirs = others === 1 ? "somebody else’s message" : `${others} messages of others`;
  if (own === 0) return `${capital(theirs)} ${others === 1 ? "was" : "were"} judged meanwhile.`;
  const mine = own === 1 ? "your own last message" : `${own} messages of your own`;
  if (others > 0) return `${capital(mine)} and ${theirs} were judged meanwhile.`;
  return `${capital(mine)} ${own === 1 ? "was" : "were"} judged, which moved the price.`;
}

const isJudged = ({ state }: AttemptView) => state === "rejected" || state === "won";
const isBeingWeighed = ({ state }: AttemptView) => state === "queued" || state === "judging";
const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
