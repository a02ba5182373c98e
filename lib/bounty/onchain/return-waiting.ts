import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Reason } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { giveBack, giveBackAfterEnd } from "./decide";
import { undecided } from "./repository";

const ALL = 1_000;

/** A step of the only judge: what is being judged and not decided is judged by nobody, and goes back. */
export async function returnInterrupted(
  tx: Tx,
  ctx: Context,
  roundId: Id<"round">,
  reason: Reason,
): Promise<void> {
  for (const attempt of await undecided(tx, roundId, ALL))
    if (attempt.state === "judging") await giveBack(tx, ctx, attempt, { reason });
}

/** A step: a batch of those who still wait when their round is over has its fees returned. Whether any did. */
export async function returnAfterEnd(
  tx: Tx,
  ctx: Context,
  roundId: Id<"round">,
  batch: number,
): Promise<boolean> {
  const waiting = await undecided(tx, roundId, batch);
  for (const attempt of waiting) await giveBackAfterEnd(tx, ctx, attempt, "bounty.round_over");
  return waiting.length > 0;
}
