import type { Tx } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
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
  return anyInsider(tx, others, ctx.now());
}

/** The same of somebody else. A step. */
export async function isPersonOfHouse(tx: Tx, userId: Id<"user">, now: Date): Promise<boolean> {
  return anyInsider(tx, await joinedAccounts(tx, userId), now);
}

async function anyInsider(tx: Tx, people: readonly Id<"user">[], now: Date): Promise<boolean> {
  for (const id of people) {
    const facts = await findActorFacts(tx, id, now);
    if (facts && isInsider(facts.role, facts.granted)) return true;
  }
  return false;
}
