import type { AttemptView } from "@/lib/bounty/contract";

/**
 * What a player can spend now, in micro-USD: what the server said, moved by the player's own
 * attempts as they have changed since the server drew `drawn`.
 */
export function availableNow(
  available: bigint,
  playerId: string,
  drawn: readonly AttemptView[],
  now: readonly AttemptView[],
): bigint {
  const before = new Map(drawn.map((attempt) => [attempt.id, effectOf(attempt)]));
  return now
    .filter((attempt) => attempt.player.id === playerId)
    .reduce((sum, attempt) => sum + effectOf(attempt) - (before.get(attempt.id) ?? 0n), available);
}

/**
 * A fee that is held can no longer be spent; a voided one came back; a win adds the pool. What a
 * team sends is paid from its pool, and who gets what of a prize is not told here. What a wallet
 * pays, it pays on the chain.
 */
function effectOf(attempt: AttemptView): bigint {
  if (attempt.state === "voided" || attempt.together || attempt.payment) return 0n;
  return BigInt(attempt.payout ?? 0) - BigInt(attempt.price);
}
