import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { type Chain, planTransaction } from "@/lib/onchain";
import { findDestination } from "./find-destination";
import { keyOf } from "./key-of";
import * as strays from "./repository";

const BATCH = 100;

/** Has strays sent back, each once, as soon as there is an account for it. */
export async function planReturns(ctx: Context, chain: Chain): Promise<void> {
  requireSystem(ctx);
  for (const row of await strays.returnable(ctx.db, BATCH)) {
    if (!(await findDestination(chain, row))) continue;
    const { signature, vault, source } = row;
    await transact(ctx.db, (tx) =>
      planTransaction(tx, ctx, {
        key: keyOf(row),
        kind: "bounty.stray",
        payload: { signature, vault, source },
      }),
    );
  }
}
