import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { joinedAccounts } from "@/lib/protection";
import { relist } from "./relist";

/** Looks again at all accounts of a person: what one of them did may hold for the others. */
export async function relistPerson(ctx: Context, userId: Id<"user">): Promise<void> {
  requireSystem(ctx);
  for (const id of await joinedAccounts(ctx.db, userId))
    await transact(ctx.db, (tx) => relist(tx, id, ctx.now()));
}
