import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";

/** Marks that stand in no message: control characters are never kept. */
export const OPEN = "\u0002";
export const CLOSE = "\u0003";

export type Found = {
  chatId: Id<"chat">;
  title: string;
  messageId: Id<"message"> | null;
  role: "user" | "companion" | null;
  companionId: Id<"companion"> | null;
  excerpt: string;
  at: string;
};

type Wanted = {
  userId: Id<"user">;
  companionId: Id<"companion"> | null;
  chatId: Id<"chat"> | null;
  limit: number;
};

const kept = sql`c.deleted_at is null and c.temporary_until is null`;

function with_({ companionId, chatId }: Pick<Wanted, "companionId" | "chatId">) {
  const here = chatId ? sql`c.id = ${chatId}` : sql`true`;
  if (!companionId) return here;
  return sql`${here} and exists (select 1 from chat_member cm
    where cm.chat_id = c.id and cm.companion_id = ${companionId})`;
}

/** A person's messages that hold these words, the best first; the stretch around them is marked. */
export async function byWords(
  db: Db,
  query: string,
  { userId, limit, ...wanted }: Wanted,
): Promise<Found[]> {
  const options = `StartSel=${OPEN}, StopSel=${CLOSE}, MaxFragments=1, MaxWords=28, MinWords=12`;
  const { rows } = await db.execute<Found>(sql`
    with asked as (
      select websearch_to_tsquery('english', ${query}) || websearch_to_tsquery('simple', ${query}) as q
    ), best as (
      select m.id, m.chat_id, m.role, m.companion_id, m.text, m.created_at, c.title, asked.q,
        ts_rank(m.search, asked.q) as rank
      from asked, chat_message m join chat c on c.id = m.chat_id
      where c.user_id = ${userId} and ${kept} and m.search @@ asked.q and not m.trial
        and ${with_(wanted)}
      order by rank desc, m.created_at desc limit ${limit}
    )
    select id as "messageId", chat_id as "chatId", role, companion_id as "companionId", title,
      created_at as at, ts_headline('english', text, q, ${options}) as excerpt
    from best order by rank desc, created_at desc`);
  return rows.map(dated);
}

/** A person's chats whose title holds this. */
export async function byTitle(
  db: Db,
  query: string,
  { userId, limit, ...wanted }: Wanted,
): Promise<Found[]> {
  const like = `%${query.replace(/[\\%_]/g, "\\$&")}%`;
  const { rows } = await db.execute<Found>(sql`
    select c.id as "chatId", c.title, null as "messageId", null as role, null as "companionId",
      c.title as excerpt, c.updated_at as at
    from chat c
    where c.user_id = ${userId} and ${kept} and c.title ilike ${like} and ${with_(wanted)}
    order by c.updated_at desc limit ${limit}`);
  return rows.map(dated);
}

/** Those of these messages that are this person's own and kept. */
export async function byIds(
  db: Db,
  ids: readonly string[],
  { userId, ...wanted }: Wanted,
): Promise<Found[]> {
  if (ids.length === 0) return [];
  const { rows } = await db.execute<Found>(sql`
    select m.id as "messageId", m.chat_id as "chatId", m.role, m.companion_id as "companionId",
      c.title, m.created_at as at, left(m.text, 220) as excerpt
    from chat_message m join chat c on c.id = m.chat_id
    where m.id in ${[...ids]} and c.user_id = ${userId} and ${kept} and not m.trial
      and ${with_(wanted)}`);
  return rows.map(dated);
}

/** What the driver gives as a date or as text, as ISO 8601. */
function dated(row: Found): Found {
  return { ...row, at: new Date(row.at).toISOString() };
}
