import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { preparedSql } from "@/db/prepared";
import { chatPresence } from "@/db/schema/chat";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

const { placeholder } = sql;
const now = sql`${placeholder("now")}::timestamptz`;
const isPause = sql`${now} - p.last_at > ${placeholder("pause")}::interval`;

const noting = preparedSql<{ due: boolean }>(
  "chat_note_talk",
  sql`insert into chat_presence as p (user_id, since, last_at, reminded_at)
      values (${placeholder("userId")}, ${now}, ${now}, null)
    on conflict (user_id) do update set
      since = case when ${isPause} then ${now} else p.since end,
      last_at = ${now},
      reminded_at = case
        when ${isPause} then null
        when ${now} - coalesce(p.reminded_at, p.since) >= ${placeholder("every")}::interval then ${now}
        else p.reminded_at end
    returning reminded_at = ${now} as due`,
);

/**
 * Notes that somebody talks now. Who paused for `pauseMs` begins anew. True, once each `everyMs` of
 * talk, where a break is due.
 */
export async function noteTalk(
  db: Db,
  userId: Id<"user">,
  { at, pauseMs, everyMs }: { at: Date; pauseMs: number; everyMs: number },
): Promise<boolean> {
  const spans = { pause: `${pauseMs} ms`, every: `${everyMs} ms` };
  const [row] = await noting(db, { userId, now: at.toISOString(), ...spans });
  return row?.due === true;
}

export async function removePresence(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(chatPresence).where(sql`${chatPresence.userId} = ${userId}`);
}
