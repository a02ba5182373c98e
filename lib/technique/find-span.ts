import type { Features } from "./features";
import type { Token } from "./tokens";

/** A word has to bring more than this share of what the words bring on average to widen a span. */
const dues = 0.6;

/**
 * The stretch of words that speaks most for a technique: the one whose contributions, less a due
 * for each word, add up to the most. Null where nothing speaks for it.
 */
export function findSpan(
  features: Features,
  tokens: readonly Token[],
  weightOf: (place: number) => number,
): { from: number; to: number } | null {
  const shares = contributions(features, tokens, weightOf);
  const positive = shares.reduce((sum, one) => sum + Math.max(one, 0), 0);
  if (positive === 0) return null;
  const due = (dues * positive) / shares.length;
  let best = { sum: 0, first: 0, last: -1 };
  let [sum, first] = [0, 0];
  for (const [at, share] of shares.entries()) {
    if (sum <= 0) [sum, first] = [0, at];
    sum += share - due;
    if (sum > best.sum) best = { sum, first, last: at };
  }
  const [begin, end] = [tokens[best.first], tokens[best.last]];
  return begin && end ? { from: begin.from, to: end.to } : null;
}

/** What each word brings; a feature of several words brings each an equal part. */
function contributions(
  { places, strengths, from, to }: Features,
  tokens: readonly Token[],
  weightOf: (place: number) => number,
): Float64Array {
  const shares = new Float64Array(tokens.length);
  for (let at = 0; at < places.length; at++) {
    const brought = weightOf(places[at] ?? 0) * (strengths[at] ?? 0);
    if (brought !== 0) spread(shares, tokens, { brought, from: from[at] ?? 0, to: to[at] ?? 0 });
  }
  return shares;
}

function spread(
  shares: Float64Array,
  tokens: readonly Token[],
  { brought, from, to }: { brought: number; from: number; to: number },
): void {
  const first = firstWhere(tokens, (token) => token.to > from);
  const end = firstWhere(tokens, (token) => token.from >= to);
  for (let at = first; at < end; at++) shares[at] = (shares[at] ?? 0) + brought / (end - first);
}

/** The first token for which it holds, given that it then holds for all after it. */
function firstWhere(tokens: readonly Token[], holds: (token: Token) => boolean): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const token = tokens[middle];
    if (token && holds(token)) high = middle;
    else low = middle + 1;
  }
  return low;
}
