import type { Tx } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { isInsider } from "@/lib/core/permission";
import { joinedAccounts } from "@/lib/protection";
import { findActorFacts } from "./find-actor-facts";

/**
 * Whether the caller helps to run the house, with this account or with another one that is known to
 * be theirs. A step.
 */
export async function isOfHouse(tx: Tx, ctx: Context): Promise<boolean> {
  const { userId, role, granted } = requireUser(ctx);
  if (isInsider(role, granted)) return true;
  const others = (await joinedAccounts(tx, userId)).filter((id) => id !== userId);
  for (const id of others) {
    const facts = await findActorFacts(tx, id, ctx.now());
    if (facts && isInsider(facts.role, facts.granted)) return true;
  }
  return false;
}
