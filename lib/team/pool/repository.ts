import { and, desc, eq, lt, max, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { teamContribution, teamWithdrawal } from "@/db/schema/team";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type ContributionRow = typeof teamContribution.$inferSelect;
export type WithdrawalRow = typeof teamWithdrawal.$inferSelect;

export async function contributionByKey(
  source: Db | Tx,
  userId: Id<"user">,
  requestKey: string,
): Promise<ContributionRow | undefined> {
  const [row] = await source
    .select()
    .from(teamContribution)
    .where(and(eq(teamContribution.userId, userId), eq(teamContribution.requestKey, requestKey)));
  return row;
}

export async function insertContribution(
  tx: Tx,
  row: typeof teamContribution.$inferInsert,
): Promise<void> {
  await tx.insert(teamContribution).values(row);
}

/** What somebody put into a pool and has not all back, the newest first. */
export async function openContributions(
  tx: Tx,
  teamId: Id<"team">,
  userId: Id<"user">,
): Promise<ContributionRow[]> {
  return tx
    .select()
    .from(teamContribution)
    .where(
      and(
        eq(teamContribution.teamId, teamId),
        eq(teamContribution.userId, userId),
        lt(teamContribution.returned, teamContribution.amount),
      ),
    )
    .orderBy(desc(teamContribution.id));
}

/** When each who has not all of it back last put money into a pool. */
export async function lastPutIn(source: Db | Tx, teamId: Id<"team">) {
  const { userId, amount, returned, at } = teamContribution;
  const rows = await source
    .select({ userId, putInAt: max(at) })
    .from(teamContribution)
    .where(and(eq(teamContribution.teamId, teamId), lt(returned, amount)))
    .groupBy(userId);
  return rows.flatMap((row) => (row.putInAt ? [{ userId: row.userId, putInAt: row.putInAt }] : []));
}

export async function noteReturned(tx: Tx, id: Id<"contribution">, amount: bigint): Promise<void> {
  await tx
    .update(teamContribution)
    .set({ returned: sql`${teamContribution.returned} + ${amount}` })
    .where(eq(teamContribution.id, id));
}

export async function contributionsOf(source: Db | Tx, userId: Id<"user">) {
  return source
    .select()
    .from(teamContribution)
    .where(eq(teamContribution.userId, userId))
    .orderBy(teamContribution.id);
}

export async function withdrawalByKey(source: Db | Tx, userId: Id<"user">, requestKey: string) {
  const [row] = await source
    .select()
    .from(teamWithdrawal)
    .where(and(eq(teamWithdrawal.userId, userId), eq(teamWithdrawal.requestKey, requestKey)));
  return row;
}

export async function insertWithdrawal(
  tx: Tx,
  row: typeof teamWithdrawal.$inferInsert,
): Promise<void> {
  await tx.insert(teamWithdrawal).values(row);
}
