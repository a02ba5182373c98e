import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { TurnRates } from "./contract";
import { chargeById } from "./repository";

/**
 * The rates that a charge was held at: what was shown then is what is asked for at the end, however
 * the settings have changed meanwhile. A step.
 * @throws not_found `credit.no_charge`
 */
export async function heldRates(tx: Tx, chargeId: Id<"charge">): Promise<TurnRates> {
  const charge = await chargeById(tx, chargeId);
  if (!charge) throw new AppError("not_found", "credit.no_charge", "There is no such charge.");
  return { perThousandTokens: charge.rate, least: charge.least };
}
