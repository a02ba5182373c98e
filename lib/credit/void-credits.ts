import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { closeCharge } from "./close-charge";
import type { ChargeState } from "./contract";
import { lockCharge } from "./post-credits";
import * as credits from "./repository";

/**
 * Gives all of a hold back. A charge is closed once: again, and after a post, this changes nothing
 * and answers with what is already true. `reason` is a word for the statement: `stopped`. A step.
 */
export async function voidCredits(
  tx: Tx,
  { chargeId, reason, at }: { chargeId: Id<"charge">; reason: string; at: Date },
): Promise<{ posted: bigint; state: ChargeState }> {
  const charge = await lockCharge(tx, chargeId);
  if (charge.state !== "held") return { posted: charge.posted, state: charge.state };
  await closeCharge(tx, charge, { amount: 0n, at });
  await credits.updateCharge(tx, chargeId, { state: "voided", closedAt: at, reason });
  return { posted: 0n, state: "voided" };
}
