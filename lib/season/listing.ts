import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { isInsider } from "@/lib/core/permission";
import { findExclusion, joinedAccounts } from "@/lib/protection";
import { findAccount, findActorFacts } from "@/lib/user";
import type { Unlisted } from "./contract";
import { unlistedReason } from "./rules";

/** Whether somebody may be on the boards now, and when that is to be looked at again at the latest. */
export async function judgeListing(
  tx: Tx,
  { userId, hidden, at }: { userId: Id<"user">; hidden: boolean; at: Date },
): Promise<{ unlisted: Unlisted | null; recheckAt: Date | null }> {
  const account = await findAccount(tx, userId);
  const exclusion = await findExclusion(tx, userId, at);
  const facts = {
    suspended: account === null || account.suspendedAt !== null,
    house: await isOfHouse(tx, userId, at),
    excluded: exclusion !== null,
    guest: account?.guest === true,
    hidden,
  };
  return { unlisted: unlistedReason(facts), recheckAt: exclusion?.endsAt ?? null };
}

/** With this account, or with another one that is known to be theirs. */
async function isOfHouse(tx: Tx, userId: Id<"user">, at: Date): Promise<boolean> {
  for (const id of await joinedAccounts(tx, userId)) {
    const facts = await findActorFacts(tx, id, at);
    if (facts && isInsider(facts.role, facts.granted)) return true;
  }
  return false;
}
