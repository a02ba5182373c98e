import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { balancesOf } from "@/lib/ledger";
import { partOf } from "./address";
import * as pools from "./repository";

export type Owner = { userId: Id<"user">; putInAt: Date };

/** Who has money in a pool that can be spent, and when each last put some in that is not back. */
export async function readOwners(source: Db | Tx, teamId: Id<"team">): Promise<Owner[]> {
  const owners = await pools.lastPutIn(source, teamId);
  const balances = await balancesOf(
    source,
    owners.map(({ userId }) => partOf(teamId, userId)),
  );
  return owners.filter(
    ({ userId }) => (balances.get(partOf(teamId, userId))?.available ?? 0n) > 0n,
  );
}
