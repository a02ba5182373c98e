import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { balanceOf, postTransfers } from "@/lib/ledger";
import { enqueue } from "@/lib/outbox";
import { appendLinks } from "../chain/append-links";
import type { ChangeRound } from "../contract";
import * as feed from "../feed/repository";
import * as bounty from "../repository";
import { carry, mint, poolOf } from "./accounts";

/** Puts the house's money into the pool and lets people play. */
export async function openRound(ctx: Context, { roundId, reason }: ChangeRound): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, async (tx) => {
    await startRound(tx, ctx, roundId);
    await recordAudit(tx, ctx, { action: "bounty.open_round", subject: roundId, reason });
  });
}

/** The same at the scheduled time; a round that is no longer waiting stays as it is. */
export async function openRoundOnTime(ctx: Context, roundId: Id<"round">): Promise<void> {
  requireSystem(ctx);
  await transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, roundId);
    if (round.state === "scheduled") await startRound(tx, ctx, roundId);
  });
}

/** A step: the floor and what earlier rounds left over go into the pool, and the round is open. */
export async function startRound(tx: Tx, ctx: Context, roundId: Id<"round">): Promise<void> {
  const round = await bounty.lockRound(tx, roundId);
  if (round.state !== "scheduled")
    throw new AppError("conflict", "bounty.not_scheduled", "Only a scheduled round can be opened.");
  const at = ctx.now();
  const credit = poolOf(roundId);
  const memo = { round: String(round.number) };
  await postTransfers(tx, {
    key: `bounty.floor:${roundId}`,
    code: "bounty.floor",
    memo,
    legs: [
      {
        op: "transfer",
        debit: round.floorFrom ?? mint,
        credit,
        amount: BigInt(round.rules.floor),
      },
    ],
    at,
  });
  await bounty.lockCarry(tx);
  // What rounds of the house left over goes on to a round of the house.
  const { available } = round.ownerId ? { available: 0n } : await balanceOf(tx, carry);
  if (available > 0n)
    await postTransfers(tx, {
      key: `bounty.carry:${roundId}`,
      code: "bounty.carry",
      memo,
      legs: [{ op: "transfer", debit: carry, credit, amount: available }],
      at,
    });
  await bounty.updateRound(tx, roundId, { state: "open", openedAt: at });
  const { total: pool } = await balanceOf(tx, credit);
  await appendLinks(tx, round, [
    {
      type: "opened",
      at: at.toISOString(),
      floor: String(BigInt(round.rules.floor)),
      carry: String(available),
      pool: String(pool),
    },
  ]);
  await feed.appendEvent(tx, { roundId, attemptId: null, at });
  const { at: endsAt } = round.rules.end;
  if (endsAt)
    await enqueue(tx, {
      task: "bounty.sweep",
      payload: { roundId },
      runAt: new Date(endsAt),
      key: `bounty.date:${roundId}`,
    });
}
