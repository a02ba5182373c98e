import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { readOutgoing } from "@/lib/onchain";
import * as bounty from "../repository";
import { chainTermsOf } from "./chain-round";
import { planRefund } from "./decide";
import * as onchain from "./repository";
import { sweepVaults } from "./vaults/sweep-vaults";

const BATCH = 500;
const KEPT_MS = 86_400_000;

/**
 * Whatever the chain would not take a verdict for goes back when anybody may have it returned, what lies in a
 * vault and belongs elsewhere moves on, and prices that nobody paid are forgotten.
 */
export async function sweepOnchain(ctx: Context): Promise<void> {
  requireSystem(ctx);
  for (const payment of await onchain.paymentsIn(ctx.db, ["taken", "returning"], BATCH)) {
    const sent = await readOutgoing(ctx.db, `bounty.decision:${payment.id}`);
    if (sent?.state !== "refused") continue;
    const terms = chainTermsOf(await bounty.roundById(ctx.db, payment.roundId));
    const due = new Date(payment.at.getTime() + terms.reclaimSeconds * 1_000);
    await transact(ctx.db, (tx) => planRefund(tx, ctx, payment.id, due));
  }
  await sweepVaults(ctx);
  await onchain.removeUnpaid(ctx.db, new Date(ctx.now().getTime() - KEPT_MS));
}
