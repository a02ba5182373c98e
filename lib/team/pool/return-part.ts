import type { Tx } from "@/db/transaction";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { balancesOf, postTransfers } from "@/lib/ledger";

import type { TeamRow } from "../repository";
import { partOf, walletOf } from "./address";
import * as pools from "./repository";

/** What of somebody's part of a pool can be spent, and what is promised to attempts. */
export async function readPart(tx: Tx, teamId: Id<"team">, userId: Id<"user">) {
  const address = partOf(teamId, userId);
  const balance = (await balancesOf(tx, [address])).get(address);
  return { available: balance?.available ?? 0n, held: balance?.held ?? 0n };
}

/**
 * Gives somebody money out of their own part back, all of what is not promised where no amount is
 * said. What came last goes back first, each contribution for itself, so that a limit of its owner
 * counts it as never spent. A step: the caller holds the team.
 * @returns what went back, in micro-USD
 */
export async function returnPart(
  tx: Tx,
  team: TeamRow,
  { userId, amount, at }: { userId: Id<"user">; amount?: bigint; at: Date },
): Promise<bigint> {
  const wanted = amount ?? (await readPart(tx, team.id, userId)).available;
  let left = wanted;
  if (left === 0n) return 0n;
  for (const each of await pools.openContributions(tx, team.id, userId)) {
    const open = each.amount - each.returned;
    const part = open < left ? open : left;
    await postTransfers(tx, {
      key: `team.withdrawn:${each.id}:${each.returned}`,
      code: "team.withdrawn",
      memo: { team: team.slug },
      legs: [
        {
          op: "transfer",
          debit: partOf(team.id, userId),
          credit: walletOf(userId),
          amount: part,
        },
      ],
      at,
    });
    await pools.noteReturned(tx, each.id, part);
    left -= part;
    if (left === 0n) break;
  }
  invariant(left === 0n, "a part holds only what was contributed");
  return wanted;
}
