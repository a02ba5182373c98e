import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { findEvent } from "@/lib/onchain";
import { attemptBytes } from "./names";
import * as onchain from "./repository";

/** Longer than a payment takes from its price to its finality; what takes longer is found out then. */
const LONGEST_MS = 10 * 60_000;

/** What a person has paid that the chain shows and that is not final: the ledger knows nothing of it yet. */
export async function readOnItsWay(tx: Tx, ctx: Context, userId: Id<"user">): Promise<bigint> {
  const after = new Date(ctx.now().getTime() - LONGEST_MS);
  let sum = 0n;
  for (const { id, price, discount } of await onchain.unbooked(tx, { userId, after })) {
    const value = Buffer.from(attemptBytes(id)).toString("hex");
    const of = { program: "bounty", name: "EntryPaid", field: "attempt", value } as const;
    if (await findEvent(tx, of)) sum += price - discount;
  }
  return sum;
}
