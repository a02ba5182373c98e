import type { Tx } from "@/db/transaction";
import { AppError, invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { postTransfers } from "@/lib/ledger";
import type { Leg } from "@/lib/ledger/contract";
import type { ChargePart } from "./contract";
import type * as credits from "./repository";
import { settle } from "./rules";

/**
 * Takes `amount` of what a charge holds, in the order its buckets burn, and gives the rest back.
 * Returns what each part gave. The charge is locked and held.
 */
export async function closeCharge(
  tx: Tx,
  charge: credits.ChargeRow,
  { amount, at }: { amount: bigint; at: Date },
): Promise<ChargePart[]> {
  const taken = settle(
    charge.parts.map(({ held }) => BigInt(held)),
    amount,
  );
  const legs = taken.map((each, leg) => closing(charge.id, leg, each));
  const movement = { code: "credit.charge", memo: { charge: charge.id }, at };
  // Before its time nobody but us ends a hold; after it, the ledger may have ended some of them.
  if (at < charge.expiresAt) {
    await postTransfers(tx, { key: `credit.close:${charge.id}`, legs, ...movement });
    return charge.parts.map((part, leg) => ({ ...part, posted: String(taken[leg] ?? 0n) }));
  }
  const parts: ChargePart[] = [];
  for (const [leg, part] of charge.parts.entries()) {
    const own = legs[leg];
    invariant(own, "each part is a leg");
    const key = `credit.close:${charge.id}:${leg}`;
    const isOpen = await tryPost(tx, { key, legs: [own], ...movement });
    parts.push({ ...part, posted: String(isOpen ? (taken[leg] ?? 0n) : 0n) });
  }
  return parts;
}

function closing(chargeId: Id<"charge">, leg: number, amount: bigint): Leg {
  const hold = { key: `credit.hold:${chargeId}`, leg };
  return amount > 0n ? { op: "post", hold, amount } : { op: "void", hold };
}

/** False when the hold was ended by the ledger's own sweep. The caller's transaction lives on. */
async function tryPost(tx: Tx, movement: Parameters<typeof postTransfers>[1]): Promise<boolean> {
  try {
    await tx.transaction((inner) => postTransfers(inner, movement));
    return true;
  } catch (error) {
    if (error instanceof AppError && error.reason === "ledger.hold_closed") return false;
    throw error;
  }
}
