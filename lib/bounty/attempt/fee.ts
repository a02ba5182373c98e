import type { Tx } from "@/db/transaction";
import { layOver } from "@/lib/core/divide";
import { AppError } from "@/lib/core/errors";
import { postTransfers } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";
import type { AttemptRow, RoundRow } from "../repository";
import { buyback, feeKey, mint, operations, poolOf, walletOf } from "../round/accounts";
import { feeSources } from "./payers";

const HOLD_HOURS = 24;

type Share = { debit: Address; credit: Address; amount: bigint };

/**
 * From where an attempt's fee comes and where it goes, one share a leg, always in the same order. A
 * share of nothing is no leg.
 */
async function shares(tx: Tx, attempt: AttemptRow, { ownerId }: RoundRow): Promise<Share[]> {
  const parts = [
    { of: poolOf(attempt.roundId), amount: attempt.splitPool },
    { of: buyback, amount: attempt.splitBuyback },
    { of: operations, amount: attempt.splitOperations },
    ...(ownerId ? [{ of: walletOf(ownerId), amount: attempt.splitOwner }] : []),
  ];
  return layOver(await feeSources(tx, attempt), parts).map(({ row, column, amount }) => ({
    debit: row,
    credit: column,
    amount,
  }));
}

function memoOf(attempt: AttemptRow, round: RoundRow) {
  return { attempt: attempt.id, number: String(attempt.number), round: String(round.number) };
}

/** Sets the fee aside where it comes from. Nothing is charged yet. */
export async function holdFee(tx: Tx, attempt: AttemptRow, round: RoundRow): Promise<void> {
  const expiresAt = new Date(attempt.paidAt.getTime() + HOLD_HOURS * 3_600_000);
  await postTransfers(tx, {
    key: feeKey(attempt.id),
    code: "bounty.fee",
    memo: memoOf(attempt, round),
    legs: (await shares(tx, attempt, round)).map((share) => ({ op: "hold", ...share, expiresAt })),
    at: attempt.paidAt,
  });
}

/** Charges the fee, in the transaction of the verdict. */
export async function chargeFee(
  tx: Tx,
  attempt: AttemptRow,
  round: RoundRow,
  at: Date,
): Promise<void> {
  const key = feeKey(attempt.id);
  await postTransfers(tx, {
    key: `bounty.verdict:${attempt.id}`,
    code: "bounty.fee",
    memo: memoOf(attempt, round),
    legs: (await shares(tx, attempt, round)).map((_, leg) => ({ op: "post", hold: { key, leg } })),
    at,
  });
}

/**
 * Gives the fee back, or what of it has not gone back already because it was held too long. One that was
 * paid on the chain has gone back there.
 */
export async function releaseFee(
  tx: Tx,
  attempt: AttemptRow,
  round: RoundRow,
  at: Date,
): Promise<void> {
  if (attempt.wallet) return;
  const legs = (await shares(tx, attempt, round)).map((_, leg) => leg);
  const whole = `bounty.void:${attempt.id}`;
  if (await released(tx, whole, legs)) return;
  for (const leg of legs) await released(tx, `${whole}:${leg}`, [leg]);

  /** In a savepoint: a hold that is closed already must not undo the rest of the transaction. */
  async function released(outer: Tx, key: string, open: number[]): Promise<boolean> {
    try {
      await outer.transaction((tx) =>
        postTransfers(tx, {
          key,
          code: "bounty.fee_returned",
          memo: memoOf(attempt, round),
          legs: open.map((leg) => ({ op: "void", hold: { key: feeKey(attempt.id), leg } })),
          at,
        }),
      );
      return true;
    } catch (error) {
      if (isHoldClosed(error)) return false;
      throw error;
    }
  }
}

/** Whether a hold was found closed: the ledger's sweep gives back what is held for too long. */
export function isHoldClosed(error: unknown): boolean {
  return error instanceof AppError && error.reason === "ledger.hold_closed";
}

/**
 * Gives a charged fee back to whom it came from, with its reason. The house bears what others have and keep: the pool's
 * share once the pool is paid out, and always the owner's.
 */
export async function refundFee(
  tx: Tx,
  attempt: AttemptRow,
  round: RoundRow,
  { reason, at }: { reason: string; at: Date },
): Promise<void> {
  const kept = [
    ...(round.closedAt ? [poolOf(round.id)] : []),
    round.ownerId && walletOf(round.ownerId),
  ];
  const isKept = (address: Address) => kept.includes(address);
  await postTransfers(tx, {
    key: `bounty.refund:${attempt.id}`,
    code: "bounty.fee_returned",
    memo: { ...memoOf(attempt, round), reason },
    legs: (await shares(tx, attempt, round)).map(({ debit, credit, amount }) => ({
      op: "transfer",
      debit: isKept(credit) ? mint : credit,
      credit: debit,
      amount,
    })),
    at,
  });
}
