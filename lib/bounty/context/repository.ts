import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyAttempt, bountyPattern, bountyRound, bountySummary } from "@/db/schema/bounty";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Detection, TechniqueLabel } from "@/lib/technique/contract";
import type { ShownContext } from "./contract";
import { quotedIn, quotingParts, withoutQuotes } from "./quotes";

const place = {
  attemptId: bountyAttempt.id,
  round: bountyRound.number,
  number: bountyAttempt.number,
  message: bountyAttempt.message,
  state: bountyAttempt.state,
};

/** An attempt whose texts are withheld at its player's wish is shown to nobody. */
const isPublic = isNull(bountyAttempt.withheldAt);

export async function latestWins(db: Db, limit: number) {
  return db
    .select(place)
    .from(bountyAttempt)
    .innerJoin(bountyRound, eq(bountyRound.id, bountyAttempt.roundId))
    .where(and(eq(bountyAttempt.state, "won"), isPublic))
    .orderBy(desc(bountyAttempt.judgedAt))
    .limit(limit);
}

export async function judgedByIds(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .select({ ...place, detection: bountyAttempt.detection })
    .from(bountyAttempt)
    .innerJoin(bountyRound, eq(bountyRound.id, bountyAttempt.roundId))
    .where(and(inArray(bountyAttempt.id, ids as Id<"attempt">[]), isPublic));
}

/** Which of these attempts have their texts withheld. */
async function withheldAmong(db: Db | Tx, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: bountyAttempt.id })
    .from(bountyAttempt)
    .where(
      and(
        sql`${bountyAttempt.id} = any(${sql.param([...ids])}::text[])`,
        isNotNull(bountyAttempt.withheldAt),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Empties every quotation of these attempts in what was shown with others, but those that are
 * being judged: the chain will say what they were shown.
 */
export async function dropQuotes(tx: Tx, ids: readonly Id<"attempt">[]): Promise<void> {
  const quoted = ids.map((id) => ({ attemptId: id }));
  const quotes = (id: { attemptId: string }) =>
    quotingParts.map((part) => JSON.stringify({ [part]: { items: [id] } }));
  const patterns = quoted.flatMap(quotes);
  const rows = await tx
    .select({ id: bountyAttempt.id, shown: bountyAttempt.shown })
    .from(bountyAttempt)
    .where(
      and(
        ne(bountyAttempt.state, "judging"),
        sql`${bountyAttempt.shown} @> any(${sql.param(patterns)}::jsonb[])`,
      ),
    )
    .orderBy(asc(bountyAttempt.id))
    .for("no key update");
  for (const { id, shown } of rows)
    if (shown)
      await tx
        .update(bountyAttempt)
        .set({ shown: withoutQuotes(shown, new Set(ids)) })
        .where(eq(bountyAttempt.id, id));
}

/** The latest judged attempts of a player before this one, the newest first. */
export async function recentOf(
  db: Db,
  { userId, before, limit }: { userId: Id<"user">; before: Id<"attempt">; limit: number },
) {
  return db
    .select(place)
    .from(bountyAttempt)
    .innerJoin(bountyRound, eq(bountyRound.id, bountyAttempt.roundId))
    .where(
      and(
        eq(bountyAttempt.userId, userId),
        ne(bountyAttempt.id, before),
        inArray(bountyAttempt.state, ["won", "rejected"]),
        isPublic,
      ),
    )
    .orderBy(desc(bountyAttempt.id))
    .limit(limit);
}

/** Which of the attempts that these contexts quote are withheld now. */
export async function withheldQuotes(
  db: Db,
  contexts: readonly (ShownContext | null)[],
): Promise<ReadonlySet<string>> {
  const quoted = contexts.flatMap((shown) => (shown ? quotedIn(shown) : []));
  return withheldAmong(db, [...new Set(quoted)]);
}

export async function recordsOf(db: Db, techniques: readonly TechniqueLabel[]) {
  return db
    .select()
    .from(bountyPattern)
    .where(inArray(bountyPattern.technique, [...techniques]));
}

/** The latest summaries of a round, then those of other rounds. */
export async function latestSummaries(db: Db, roundId: Id<"round">, limit: number) {
  const latest = (where: SQL) =>
    db
      .select({
        round: bountyRound.number,
        number: bountySummary.from,
        content: bountySummary.content,
      })
      .from(bountySummary)
      .innerJoin(bountyRound, eq(bountyRound.id, bountySummary.roundId))
      .where(where)
      .orderBy(desc(bountySummary.at), desc(bountySummary.from))
      .limit(limit);
  const own = await latest(eq(bountySummary.roundId, roundId));
  if (own.length === limit) return own;
  return [...own, ...(await latest(ne(bountySummary.roundId, roundId)))].slice(0, limit);
}

/** Keeps what was made ready for a judgement, while this run is still the attempt's judge. */
export async function keepPrepared(
  db: Db,
  { id, run }: { id: Id<"attempt">; run: string },
  prepared: { detection: Detection; shown: ShownContext | null },
): Promise<void> {
  await db
    .update(bountyAttempt)
    .set(prepared)
    .where(and(eq(bountyAttempt.id, id), eq(bountyAttempt.judgeRun, run)));
}
