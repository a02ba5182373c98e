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
import { countdownAfterPause } from "../rules";

/** Takes payments again. A running countdown is prolonged by the time the pause has taken. */
export async function resumeRound(ctx: Context, { roundId, reason }: ChangeRound): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, roundId);
    if (round.state !== "paused")
      throw new AppError("conflict", "bounty.not_paused", "This round is not paused.");
    const at = ctx.now();
    const endsAt = countdownAfterPause(round, at);
    await bounty.updateRound(tx, roundId, { state: "open", pausedAt: null, endsAt });
    await feed.appendEvent(tx, { roundId, attemptId: null, at });
    await appendLinks(tx, round, [
      {
        type: "resumed",
        at: at.toISOString(),
        reason: reason.toWellFormed(),
        endsAt: endsAt?.toISOString() ?? null,
      },
    ]);
    if (isOnChain(round)) await planPause(tx, ctx, { roundId, paused: false });
    await recordAudit(tx, ctx, { action: "bounty.resume_round", subject: roundId, reason });
  });
}
