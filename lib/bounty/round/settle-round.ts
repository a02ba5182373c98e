import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { guardianById } from "@/lib/guardian";
import { readSettings } from "@/lib/settings";
import { openSigner } from "@/lib/signing";
import { appendLinks } from "../chain/append-links";
import { addCheckpoint } from "../chain/sign-checkpoint";
import type { ChangeRound } from "../contract";
import * as feed from "../feed/repository";
import { isOnChain } from "../onchain/chain-round";
import * as bounty from "../repository";
import { startRound } from "./open-round";
import { addRound } from "./schedule-round";

/** Closes the books of a round that has ended and opens its successor, where that is set. */
export async function settleRound(ctx: Context, { roundId, reason }: ChangeRound): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, roundId);
    if (!hasEnded(round))
      throw new AppError("conflict", "bounty.not_ended", "Only a round that ended can be settled.");
    await settle(tx, ctx, round);
    await recordAudit(tx, ctx, { action: "bounty.settle_round", subject: roundId, reason });
  });
}

/** The same by itself after the end; a round that is settled already stays as it is. */
export async function settleRoundOnEnd(ctx: Context, roundId: Id<"round">): Promise<void> {
  requireSystem(ctx);
  await transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, roundId);
    if (hasEnded(round)) await settle(tx, ctx, round);
  });
}

const hasEnded = (round: bounty.RoundRow) => round.state === "won" || round.state === "expired";

async function settle(tx: Tx, ctx: Context, round: bounty.RoundRow): Promise<void> {
  const at = ctx.now();
  await bounty.updateRound(tx, round.id, { state: "settled", settledAt: at });
  await feed.appendEvent(tx, { roundId: round.id, attemptId: null, at });
  await appendLinks(tx, round, [{ type: "settled", at: at.toISOString() }]);
  await addCheckpoint(tx, await openSigner(ctx), round, at);
  // Nobody has staked anything for another one, and real money is put in by nobody but a person.
  if (round.ownerId || isOnChain(round)) return;
  const set = await readSettings(tx, ["bounty.next_round_opens_by_itself"]);
  if (!set["bounty.next_round_opens_by_itself"]) return;
  const guardian = await guardianById(tx, round.guardianId);
  const next = await addRound(tx, ctx, {
    guardian: guardian.slug,
    opensAt: null,
    endsAt: null,
    feeMode: round.rules.fee.mode,
  });
  await startRound(tx, ctx, next.id);
}
