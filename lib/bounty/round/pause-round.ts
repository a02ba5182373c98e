import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { appendLinks } from "../chain/append-links";
import type { ChangeRound } from "../contract";
import * as feed from "../feed/repository";
import { isOnChain } from "../onchain/chain-round";
import { planPause } from "../onchain/decide";
import * as bounty from "../repository";

/** Stops new payments and the countdown. What is already paid is still judged. */
export async function pauseRound(ctx: Context, { roundId, reason }: ChangeRound): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, roundId);
    if (round.state !== "open")
      throw new AppError("conflict", "bounty.not_open", "Only an open round can be paused.");
    const at = ctx.now();
    await bounty.updateRound(tx, roundId, { state: "paused", pausedAt: at });
    await feed.appendEvent(tx, { roundId, attemptId: null, at });
    const event = { type: "paused" as const, at: at.toISOString(), reason: reason.toWellFormed() };
    await appendLinks(tx, round, [event]);
    if (isOnChain(round)) await planPause(tx, ctx, { roundId, paused: true });
    await recordAudit(tx, ctx, { action: "bounty.pause_round", subject: roundId, reason });
  });
}
