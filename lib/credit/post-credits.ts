import type { Tx } from "@/db/transaction";
import { AppError, invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { closeCharge } from "./close-charge";
import type { ChargeState } from "./contract";
import * as credits from "./repository";

type Delivered = {
  chargeId: Id<"charge">;
  /** Micro-credits for what was delivered; of more than is held, what is held. 0 gives all back. */
  amount: bigint;
  inputTokens: number;
  outputTokens: number;
  model: string;
  /** Of the model that answered, where it is not the one that was held for. */
  factorBasisPoints?: number;
  at: Date;
};

/**
 * Takes what was delivered and gives the rest of the hold back. A charge is closed once: again, and
 * after a void, this answers with what is already true. A step.
 */
export async function postCredits(
  tx: Tx,
  delivered: Delivered,
): Promise<{ posted: bigint; state: ChargeState }> {
  const { chargeId, amount, inputTokens, outputTokens, model, factorBasisPoints, at } = delivered;
  invariant(amount >= 0n, "what was delivered is not less than nothing");
  const charge = await lockCharge(tx, chargeId);
  if (charge.state !== "held") return { posted: charge.posted, state: charge.state };
  const wanted = amount < charge.held ? amount : charge.held;
  const parts = await closeCharge(tx, charge, { amount: wanted, at });
  const posted = parts.reduce((sum, part) => sum + BigInt(part.posted), 0n);
  const state = posted > 0n ? "posted" : "voided";
  await credits.updateCharge(tx, chargeId, {
    state,
    posted,
    parts,
    model,
    inputTokens,
    outputTokens,
    closedAt: at,
    reason: reasonOf(posted, wanted),
    ...(factorBasisPoints === undefined ? {} : { factor: factorBasisPoints }),
  });
  return { posted, state };
}

function reasonOf(posted: bigint, wanted: bigint): string {
  if (posted === wanted) return wanted === 0n ? "nothing_delivered" : "";
  return "hold_expired";
}

/** @throws not_found `credit.no_charge` */
export async function lockCharge(tx: Tx, chargeId: Id<"charge">): Promise<credits.ChargeRow> {
  const charge = await credits.lockCharge(tx, chargeId);
  if (!charge) throw new AppError("not_found", "credit.no_charge", "There is no such charge.");
  return charge;
}
