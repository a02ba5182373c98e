import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { Stake } from "../round/compose-rules";
import { startRound } from "../round/open-round";
import { addRound } from "../round/schedule-round";

/**
 * A step: plans a round of a person's guardian and opens it with that person's stake as its floor.
 * The caller has asked whether this may be.
 */
export async function openStakedRound(
  tx: Tx,
  ctx: Context,
  request: { guardian: string; feeMode: "curve" | "fixed"; endsAt: string; stake: Stake },
): Promise<{ id: Id<"round">; number: number }> {
  const { stake, ...chosen } = request;
  const round = await addRound(tx, ctx, { ...chosen, opensAt: null }, { stake });
  await startRound(tx, ctx, round.id);
  return { id: round.id, number: round.number };
}
