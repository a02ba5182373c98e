import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { chatPresence } from "@/db/schema/chat";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

/**
 * Notes that somebody talks now. Who paused for `pauseMs` begins anew. True, once each `everyMs` of
 * talk, where a break is due.
 */
export async function noteTalk(
  db: Db,
  userId: Id<"user">,
  { at, pauseMs, everyMs }: { at: Date; pauseMs: number; everyMs: number },
): Promise<boolean> {
  const now = at.toISOString();
  const pause = `${pauseMs} ms`;
  const every = `${everyMs} ms`;
  const { rows } = await db.execute<{ due: boolean }>(sql`
    insert into chat_presence as p (user_id, since, last_at, reminded_at)
      values (${userId}, ${now}::timestamptz, ${now}::timestamptz, null)
    on conflict (user_id) do update set
      since = case when ${now}::timestamptz - p.last_at > ${pause}::interval
        then ${now}::timestamptz else p.since end,
      last_at = ${now}::timestamptz,
      reminded_at = case
        when ${now}::timestamptz - p.last_at > ${pause}::interval then null
        when ${now}::timestamptz - coalesce(p.reminded_at, p.since) >= ${every}::interval
          then ${now}::timestamptz
        else p.reminded_at end
    returning reminded_at = ${now}::timestamptz as due`);
  return rows[0]?.due === true;
}

export async function removePresence(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(chatPresence).where(sql`${chatPresence.userId} = ${userId}`);
}
