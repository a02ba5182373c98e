import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { notice, noticePreference } from "@/db/schema/notice";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { NoticeKind } from "./contract";

export type NoticeRow = typeof notice.$inferSelect;

/** False when the same was told before. */
export async function insertNotice(tx: Tx, row: typeof notice.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(notice)
    .values(row)
    .onConflictDoNothing()
    .returning({ ref: notice.ref });
  return rows.length > 0;
}

/** Hints at the commit, to every process, that this person's notices have changed. */
export async function tell(source: Db | Tx, userId: Id<"user">): Promise<void> {
  await source.execute(sql`select pg_notify('notice', ${userId})`);
}

export async function mailedKinds(source: Db | Tx, userId: Id<"user">): Promise<NoticeKind[]> {
  const [row] = await source
    .select()
    .from(noticePreference)
    .where(eq(noticePreference.userId, userId));
  return row?.mailed ?? [];
}
