import { and, asc, desc, eq, gt, gte, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAnchor } from "@/db/schema/bounty-onchain";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Cluster } from "@/lib/onchain/contract";

export type AnchorRow = typeof bountyAnchor.$inferSelect;

const same = ({ roundId, size, cluster }: Pick<AnchorRow, "roundId" | "size" | "cluster">) =>
  and(
    eq(bountyAnchor.roundId, roundId),
    eq(bountyAnchor.size, size),
    eq(bountyAnchor.cluster, cluster),
  );

/**
 * Rounds whose chain was signed beyond what was anchored last, where nothing is on its way and the last
 * anchor is from before `before`; the one that waits longest first.
 */
export async function roundsToAnchor(
  db: Db,
  { cluster, before, limit }: { cluster: Cluster; before: Date; limit: number },
): Promise<Id<"round">[]> {
  const { rows } = await db.execute<{ id: Id<"round"> }>(sql`
    select signed.round_id as id
    from (select round_id, max(size) as size from bounty_checkpoint group by round_id) signed
    left join (
      select round_id, max(size) filter (where state = 'final') as size, max(planned_at) as at,
        bool_or(state = 'planned') as open
      from bounty_anchor where cluster = ${cluster} group by round_id
    ) anchored on anchored.round_id = signed.round_id
    where anchored.round_id is null
      or (not anchored.open and signed.size > coalesce(anchored.size, 0)
        and anchored.at <= ${before.toISOString()}::timestamptz)
    order by anchored.at nulls first, signed.round_id
    limit ${limit}`);
  return rows.map(({ id }) => id);
}

/** False where these links are anchored, or about to be. */
export async function insertAnchor(
  tx: Tx,
  row: Pick<AnchorRow, "roundId" | "size" | "head" | "cluster" | "plannedAt">,
): Promise<boolean> {
  const rows = await tx
    .insert(bountyAnchor)
    .values({ ...row, state: "planned" })
    .onConflictDoNothing()
    .returning({ size: bountyAnchor.size });
  return rows.length > 0;
}

export async function anchorAt(
  db: Db,
  which: Pick<AnchorRow, "roundId" | "size" | "cluster">,
): Promise<AnchorRow | undefined> {
  const [row] = await db.select().from(bountyAnchor).where(same(which));
  return row;
}

/** What was promised and is not known to be final, the oldest first. */
export async function openAnchors(db: Db, cluster: Cluster, limit: number): Promise<AnchorRow[]> {
  return db
    .select()
    .from(bountyAnchor)
    .where(and(eq(bountyAnchor.state, "planned"), eq(bountyAnchor.cluster, cluster)))
    .orderBy(asc(bountyAnchor.plannedAt))
    .limit(limit);
}

export async function closeAnchor(
  db: Db,
  anchor: AnchorRow,
  change: Partial<AnchorRow>,
): Promise<void> {
  await db
    .update(bountyAnchor)
    .set(change)
    .where(and(same(anchor), eq(bountyAnchor.state, "planned")));
}

const final = (roundId: Id<"round">) =>
  and(eq(bountyAnchor.roundId, roundId), eq(bountyAnchor.state, "final"));

/** Final anchors of more than `after` and at most `upTo` links, the smallest first. */
export async function anchorsBetween(
  db: Db,
  roundId: Id<"round">,
  { after, upTo }: { after: number; upTo: number },
): Promise<AnchorRow[]> {
  return db
    .select()
    .from(bountyAnchor)
    .where(and(final(roundId), gt(bountyAnchor.size, after), lte(bountyAnchor.size, upTo)))
    .orderBy(asc(bountyAnchor.size));
}

/** The first final anchor over at least so many links. */
export async function firstAnchor(
  db: Db,
  roundId: Id<"round">,
  links: number,
): Promise<AnchorRow | undefined> {
  const [row] = await db
    .select()
    .from(bountyAnchor)
    .where(and(final(roundId), gte(bountyAnchor.size, links)))
    .orderBy(asc(bountyAnchor.size))
    .limit(1);
  return row;
}

/** The newest final anchors of a round, the newest first. */
export async function newestAnchors(
  db: Db,
  roundId: Id<"round">,
  limit: number,
): Promise<AnchorRow[]> {
  return db
    .select()
    .from(bountyAnchor)
    .where(final(roundId))
    .orderBy(desc(bountyAnchor.size))
    .limit(limit);
}

export async function countAnchors(db: Db, roundId: Id<"round">): Promise<number> {
  return db.$count(bountyAnchor, final(roundId));
}
