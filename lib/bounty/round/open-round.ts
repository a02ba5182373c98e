import { type Tx, transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { balanceOf, postTransfers } from "@/lib/ledger";
import { planTransaction, requireChain } from "@/lib/onchain";
import type { ChangeRound } from "../contract";
import { isOnChain } from "../onchain/chain-round";
import * as bounty from "../repository";
import { carry, mint, poolOf } from "./accounts";
import { becomeOpen } from "./become-open";

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
  if (isOnChain(round)) return openOnChain(tx, ctx, roundId);
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
  await becomeOpen(tx, ctx, round, { floor: BigInt(round.rules.floor), carry: available });
}

/** The chain is to have the floor first: the round opens when that is final. */
async function openOnChain(tx: Tx, ctx: Context, roundId: Id<"round">): Promise<void> {
  requireChain(ctx);
  await planTransaction(tx, ctx, {
    key: `bounty.initialize:${roundId}`,
    kind: "bounty.initialize",
    payload: { roundId },
  });
}
