import {
  and,
  asc,
  count,
  desc,
  eq,
  inArray,
  isNull,
  ne,
  type Placeholder,
  type SQL,
  sql,
} from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { memoryFact } from "@/db/schema/memory";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { MemoryPlace } from "./contract";

export type FactRow = typeof memoryFact.$inferSelect;
export type NewFact = typeof memoryFact.$inferInsert;

/** One change of somebody's memories at a time, so that two turns at once do not learn the same twice. */
export async function lockPerson(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`memory:${userId}`}, 0))`);
}

/** What is in force: history is not. */
export const isCurrent = isNull(memoryFact.supersededBy);

/** What a chat may be shown. */
export function isShownIn({ userId, ...place }: MemoryPlace): SQL | undefined {
  return and(eq(memoryFact.userId, userId), isCurrent, isAbout(place));
}

function isAbout({ companionId, chatId }: Record<"companionId" | "chatId", string | Placeholder>) {
  return sql`(${memoryFact.scope} = 'all'
    or ${memoryFact.scope} = 'companion' and ${memoryFact.companionId} = ${companionId}
    or ${memoryFact.scope} = 'chat' and ${memoryFact.chatId} = ${chatId})`;
}

export async function insertFact(tx: Tx, row: NewFact): Promise<FactRow> {
  const [inserted] = await tx.insert(memoryFact).values(row).returning();
  if (!inserted) throw new Error("an insert returns its row");
  return inserted;
}

export async function updateFact(
  tx: Tx,
  id: Id<"memory">,
  change: Partial<NewFact>,
): Promise<FactRow> {
  const [row] = await tx.update(memoryFact).set(change).where(eq(memoryFact.id, id)).returning();
  if (!row) throw new Error("a locked memory is there");
  return row;
}

/** Somebody's own memory in force, held until commit; undefined where it is gone or another's. */
export async function lockFact(
  tx: Tx,
  userId: Id<"user">,
  id: Id<"memory">,
): Promise<FactRow | undefined> {
  const [row] = await tx
    .select()
    .from(memoryFact)
    .where(and(eq(memoryFact.id, id), eq(memoryFact.userId, userId), isCurrent))
    .for("update");
  return row;
}

export async function countFacts(
  db: Db | Tx,
  userId: Id<"user">,
): Promise<{ used: number; pinned: number }> {
  const [row] = await db
    .select({
      used: count(),
      pinned: sql<number>`count(*) filter (where ${memoryFact.pinned})`.mapWith(Number),
    })
    .from(memoryFact)
    .where(and(eq(memoryFact.userId, userId), isCurrent));
  return row ?? { used: 0, pinned: 0 };
}

/** All that a chat may be shown, in force. */
export async function factsShownIn(db: Db | Tx, place: MemoryPlace): Promise<FactRow[]> {
  return db
    .select()
    .from(memoryFact)
    .where(isShownIn(place))
    .orderBy(desc(memoryFact.pinned), desc(memoryFact.toldAt), asc(memoryFact.id));
}

const choice = prepared("memory_facts_to_choose", (source) =>
  source
    .select()
    .from(memoryFact)
    .where(
      and(
        eq(memoryFact.userId, sql.placeholder("userId")),
        isCurrent,
        isAbout({ companionId: sql.placeholder("companionId"), chatId: sql.placeholder("chatId") }),
        sql`(${memoryFact.pinned} or ${memoryFact.id} = any(${sql.placeholder("ids")}::text[]))`,
      ),
    ),
);

/** Of what a chat may be shown: these, and the pinned ones. */
export async function factsToChoose(
  db: Db,
  place: MemoryPlace,
  ids: readonly string[],
): Promise<FactRow[]> {
  return choice(db, { ...place, ids });
}

/** All of somebody's memories, history too, the pinned and newest first. */
export async function factsOf(db: Db | Tx, userId: Id<"user">): Promise<FactRow[]> {
  return db
    .select()
    .from(memoryFact)
    .where(eq(memoryFact.userId, userId))
    .orderBy(desc(memoryFact.pinned), desc(memoryFact.toldAt), asc(memoryFact.id));
}

/** These memories and whatever they took the place of, however far back. */
export async function withHistory(
  tx: Tx,
  userId: Id<"user">,
  ids: readonly string[],
): Promise<FactRow[]> {
  const { rows } = await tx.execute<{ id: Id<"memory"> }>(sql`
    with recursive chain as (
      select id from memory_fact
      where user_id = ${userId} and id = any(${sql.param([...ids])}::text[])
      union
      select f.id from memory_fact f join chain on f.superseded_by = chain.id
      where f.user_id = ${userId}
    ) select id from chain`);
  const all = rows.map(({ id }) => id);
  if (all.length === 0) return [];
  return tx
    .select()
    .from(memoryFact)
    .where(inArray(memoryFact.id, all))
    .orderBy(asc(memoryFact.id))
    .for("update");
}

export async function deleteFacts(tx: Tx, ids: readonly Id<"memory">[]): Promise<void> {
  if (ids.length > 0) await tx.delete(memoryFact).where(inArray(memoryFact.id, [...ids]));
}

export async function findFact(
  db: Db,
  userId: Id<"user">,
  id: Id<"memory">,
): Promise<FactRow | undefined> {
  const [row] = await db
    .select()
    .from(memoryFact)
    .where(and(eq(memoryFact.id, id), eq(memoryFact.userId, userId), isCurrent));
  return row;
}

/** What is used in other chats with this companion alone and is not known in this one, each once. */
export async function ofOtherChats(db: Db | Tx, place: MemoryPlace): Promise<FactRow[]> {
  const { userId, companionId, chatId } = place;
  return db
    .selectDistinctOn([memoryFact.normal])
    .from(memoryFact)
    .where(
      and(
        eq(memoryFact.userId, userId),
        eq(memoryFact.companionId, companionId),
        eq(memoryFact.scope, "chat"),
        ne(memoryFact.chatId, chatId),
        isCurrent,
        sql`not exists (
          select from memory_fact here where here.user_id = ${userId} and here.chat_id = ${chatId}
            and here.scope = 'chat' and here.superseded_by is null
            and here.normal = ${memoryFact.normal})`,
      ),
    )
    .orderBy(memoryFact.normal, desc(memoryFact.toldAt));
}

/** Somebody's memories that say just what one of these says: copies of it in other places. */
export async function copiesOf(
  tx: Tx,
  userId: Id<"user">,
  ids: readonly Id<"memory">[],
): Promise<Id<"memory">[]> {
  const { rows } = await tx.execute<{ id: Id<"memory"> }>(sql`
    select distinct other.id from memory_fact other
    join memory_fact one on one.user_id = other.user_id and one.normal = other.normal
    where one.user_id = ${userId} and one.id = any(${sql.param([...ids])}::text[])`);
  return rows.map(({ id }) => id);
}
