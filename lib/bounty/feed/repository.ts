import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyEvent, bountyRound, bountyWords } from "@/db/schema/bounty";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type EventRow = typeof bountyEvent.$inferSelect;

/** Stores a piece of an answer being given and tells every process that shows it. */
export async function publishWords(
  db: Db,
  words: { roundId: Id<"round">; attemptId: Id<"attempt">; from: number; text: string },
): Promise<void> {
  const payload = JSON.stringify(words);
  await db.execute(sql`
    with stored as (
      insert into bounty_words (attempt_id, from_char, text)
      values (${words.attemptId}, ${words.from}, ${words.text})
      on conflict do nothing
    )
    select pg_notify('bounty_words', ${payload})`);
}

/** What has been said so far of each answer that is being given. */
export async function wordsOf(
  db: Db | Tx,
  attemptIds: readonly Id<"attempt">[],
): Promise<Map<Id<"attempt">, string>> {
  if (attemptIds.length === 0) return new Map();
  const rows = await db
    .select()
    .from(bountyWords)
    .where(inArray(bountyWords.attemptId, [...attemptIds]))
    .orderBy(asc(bountyWords.attemptId), asc(bountyWords.from));
  const said = new Map<Id<"attempt">, string>();
  for (const row of rows) said.set(row.attemptId, (said.get(row.attemptId) ?? "") + row.text);
  return said;
}

/** What has been said so far in a round, of the answers that are being given. */
export async function wordsIn(
  db: Db,
  roundId: Id<"round">,
): Promise<{ attemptId: Id<"attempt">; text: string }[]> {
  const { rows } = await db.execute<{ attemptId: Id<"attempt">; text: string }>(sql`
    select w.attempt_id as "attemptId", string_agg(w.text, '' order by w.from_char) as text
    from bounty_words w join bounty_attempt a on a.id = w.attempt_id
    where a.round_id = ${roundId} and a.state = 'judging'
    group by w.attempt_id`);
  return rows;
}

export async function deleteWords(tx: Tx, attemptId: Id<"attempt">): Promise<void> {
  await tx.delete(bountyWords).where(eq(bountyWords.attemptId, attemptId));
}

/**
 * Numbers and stores what happened, and tells every process at commit. The caller holds the
 * round's lock, so numbers are given in the order of commits and leave no gap.
 */
export async function appendEvent(
  tx: Tx,
  event: { roundId: Id<"round">; attemptId: Id<"attempt"> | null; at: Date },
): Promise<number> {
  const [round] = await tx
    .update(bountyRound)
    .set({ eventCount: sql`${bountyRound.eventCount} + 1` })
    .where(eq(bountyRound.id, event.roundId))
    .returning({ seq: bountyRound.eventCount });
  const seq = round?.seq ?? 0;
  await tx.insert(bountyEvent).values({ ...event, seq });
  await tx.execute(
    sql`select pg_notify('bounty_event', ${JSON.stringify({ roundId: event.roundId, seq })})`,
  );
  return seq;
}

export async function eventsAfter(
  db: Db,
  roundId: Id<"round">,
  after: number,
  limit: number,
): Promise<EventRow[]> {
  return db
    .select()
    .from(bountyEvent)
    .where(and(eq(bountyEvent.roundId, roundId), gt(bountyEvent.seq, after)))
    .orderBy(asc(bountyEvent.seq))
    .limit(limit);
}
