import { and, asc, desc, eq, gt, isNotNull, isNull, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAttempt, bountyCheckpoint, bountyLink } from "@/db/schema/bounty";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type LinkRow = typeof bountyLink.$inferSelect;
export type CheckpointRow = typeof bountyCheckpoint.$inferSelect;

export async function lastLink(
  source: Db | Tx,
  roundId: Id<"round">,
): Promise<Pick<LinkRow, "seq" | "hash"> | undefined> {
  const [row] = await source
    .select({ seq: bountyLink.seq, hash: bountyLink.hash })
    .from(bountyLink)
    .where(eq(bountyLink.roundId, roundId))
    .orderBy(desc(bountyLink.seq))
    .limit(1);
  return row;
}

export async function insertLinks(tx: Tx, rows: LinkRow[]): Promise<void> {
  await tx.insert(bountyLink).values(rows);
}

const within = (roundId: Id<"round">, after: number, upTo: number) =>
  and(eq(bountyLink.roundId, roundId), gt(bountyLink.seq, after), lte(bountyLink.seq, upTo));

export async function linksAfter(
  source: Db | Tx,
  roundId: Id<"round">,
  { after, upTo }: { after: number; upTo: number },
): Promise<LinkRow[]> {
  return source
    .select()
    .from(bountyLink)
    .where(within(roundId, after, upTo))
    .orderBy(asc(bountyLink.seq));
}

/** The hashes of the links after one and up to another, in order. */
export async function hashesAfter(
  source: Db | Tx,
  roundId: Id<"round">,
  after: number,
  upTo: number,
): Promise<string[]> {
  const rows = await source
    .select({ hash: bountyLink.hash })
    .from(bountyLink)
    .where(within(roundId, after, upTo))
    .orderBy(asc(bountyLink.seq));
  return rows.map(({ hash }) => hash);
}

export async function linksOfAttempt(db: Db, attemptId: Id<"attempt">): Promise<LinkRow[]> {
  return db
    .select()
    .from(bountyLink)
    .where(eq(bountyLink.attemptId, attemptId))
    .orderBy(asc(bountyLink.seq));
}

/** The links that are about the round as a whole: few, however many attempts there are. */
export async function linksOfRound(
  db: Db,
  roundId: Id<"round">,
  type: LinkRow["event"]["type"],
): Promise<LinkRow[]> {
  return db
    .select()
    .from(bountyLink)
    .where(
      and(
        eq(bountyLink.roundId, roundId),
        isNull(bountyLink.attemptId),
        sql`${bountyLink.event} ->> 'type' = ${type}`,
      ),
    )
    .orderBy(asc(bountyLink.seq));
}

/** Rounds with links that no checkpoint signs yet. */
export async function unsignedRounds(db: Db): Promise<Id<"round">[]> {
  const { rows } = await db.execute<{ id: Id<"round"> }>(sql`
    select r.id from bounty_round r
    where (select max(seq) from bounty_link l where l.round_id = r.id)
      > coalesce((select max(size) from bounty_checkpoint c where c.round_id = r.id), 0)`);
  return rows.map(({ id }) => id);
}

export async function lastCheckpoint(
  source: Db | Tx,
  roundId: Id<"round">,
): Promise<CheckpointRow | undefined> {
  const [row] = await source
    .select()
    .from(bountyCheckpoint)
    .where(eq(bountyCheckpoint.roundId, roundId))
    .orderBy(desc(bountyCheckpoint.size))
    .limit(1);
  return row;
}

export async function checkpointAt(
  db: Db,
  roundId: Id<"round">,
  size: number,
): Promise<CheckpointRow | undefined> {
  const [row] = await db
    .select()
    .from(bountyCheckpoint)
    .where(and(eq(bountyCheckpoint.roundId, roundId), eq(bountyCheckpoint.size, size)));
  return row;
}

export async function insertCheckpoint(tx: Tx, row: CheckpointRow): Promise<void> {
  await tx.insert(bountyCheckpoint).values(row);
}

/** A round's checkpoints over more than `after` and at most `upTo` links, the first one first. */
export async function checkpointsBetween(
  db: Db,
  roundId: Id<"round">,
  { after, upTo }: { after: number; upTo: number },
): Promise<Pick<CheckpointRow, "size" | "signed">[]> {
  const { size, signed } = bountyCheckpoint;
  return db
    .select({ size, signed })
    .from(bountyCheckpoint)
    .where(and(eq(bountyCheckpoint.roundId, roundId), gt(size, after), lte(size, upTo)))
    .orderBy(asc(size));
}

/** How many attempts have their texts withheld: those of other rounds are quoted in this one too. */
export async function countWithheld(db: Db): Promise<number> {
  return db.$count(bountyAttempt, isNotNull(bountyAttempt.withheldAt));
}
