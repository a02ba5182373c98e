import { and, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { preparedSql } from "@/db/prepared";
import { notice, noticePreference } from "@/db/schema/notice";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { NoticeKind } from "./contract";

export type NoticeRow = typeof notice.$inferSelect;
type Key = Pick<NoticeRow, "userId" | "kind" | "ref">;
export type Which = { userId: Id<"user">; kinds: readonly NoticeKind[] | undefined };

type NewNotice = Pick<NoticeRow, "userId" | "kind" | "ref" | "otherId" | "data" | "at">;

const telling = preparedSql<Key & { mailed: NoticeKind[] | null }>(
  "notice_tell",
  sql`with told as (
      insert into ${notice} (user_id, kind, ref, other_id, data, at)
      select * from unnest(
        ${sql.placeholder("userIds")}::text[], ${sql.placeholder("kinds")}::text[],
        ${sql.placeholder("refs")}::text[], ${sql.placeholder("otherIds")}::text[],
        ${sql.placeholder("data")}::jsonb[], ${sql.placeholder("times")}::timestamptz[])
      on conflict do nothing returning user_id, kind, ref)
    select t.user_id as "userId", t.kind, t.ref, p.mailed
    from told t left join ${noticePreference} p on p.user_id = t.user_id`,
);

/** Writes those that were not told before, and gives them back, each with what its reader wants letters of. */
export function insertNotices(
  tx: Tx,
  rows: readonly NewNotice[],
): Promise<(Key & { mailed: NoticeKind[] | null })[]> {
  return telling(tx, {
    userIds: rows.map(({ userId }) => userId),
    kinds: rows.map(({ kind }) => kind),
    refs: rows.map(({ ref }) => ref),
    otherIds: rows.map(({ otherId }) => otherId),
    data: rows.map(({ data }) => JSON.stringify(data)),
    times: rows.map(({ at }) => at.toISOString()),
  });
}

/** Hints at the commit, to every process, that this person's notices have changed. */
export async function tell(source: Db | Tx, userId: Id<"user">): Promise<void> {
  await source.execute(sql`select pg_notify('notice', ${userId})`);
}

function whichOf({ userId, kinds }: Which): SQL | undefined {
  return and(eq(notice.userId, userId), kinds ? inArray(notice.kind, [...kinds]) : undefined);
}

/** By the time of what happened, the newest first, from before this one on. */
export async function noticesBefore(
  db: Db,
  which: Which,
  { before, limit }: { before: bigint | null; limit: number },
): Promise<NoticeRow[]> {
  return db
    .select()
    .from(notice)
    .where(and(whichOf(which), before === null ? undefined : isBefore(which, before)))
    .orderBy(desc(notice.at), desc(notice.seq))
    .limit(limit);
}

const isBefore = ({ userId }: Which, seq: bigint) =>
  sql`(at, seq) < ((select at from notice where user_id = ${userId} and seq = ${seq}), ${seq}::bigint)`;

/** How many are unread, counted no further than `most`. */
export async function countUnread(db: Db, which: Which, most: number): Promise<number> {
  const rows = await db
    .select({ seq: notice.seq })
    .from(notice)
    .where(and(whichOf(which), isNull(notice.readAt)))
    .limit(most);
  return rows.length;
}

/** Whether any was unread that is read now. `seqs` null: all. */
export async function markRead(
  tx: Tx,
  which: Which,
  { seqs, at }: { seqs: readonly bigint[] | null; at: Date },
): Promise<number> {
  const { rowCount } = await tx
    .update(notice)
    .set({ readAt: at })
    .where(
      and(whichOf(which), isNull(notice.readAt), seqs ? inArray(notice.seq, [...seqs]) : undefined),
    );
  return rowCount ?? 0;
}

/** The notice, if nobody has written a letter about it; held until commit. */
export async function lockUnmailed(tx: Tx, key: Key): Promise<NoticeRow | undefined> {
  const [row] = await tx
    .select()
    .from(notice)
    .where(and(keyOf(key), isNull(notice.mailedAt)))
    .for("no key update");
  return row;
}

export async function markMailed(tx: Tx, key: Key, at: Date): Promise<void> {
  await tx.update(notice).set({ mailedAt: at }).where(keyOf(key));
}

function keyOf({ userId, kind, ref }: Key): SQL | undefined {
  return and(eq(notice.userId, userId), eq(notice.kind, kind), eq(notice.ref, ref));
}

export async function mailedKinds(source: Db | Tx, userId: Id<"user">): Promise<NoticeKind[]> {
  const [row] = await source
    .select()
    .from(noticePreference)
    .where(eq(noticePreference.userId, userId));
  return row?.mailed ?? [];
}

export async function putMailedKinds(
  tx: Tx,
  userId: Id<"user">,
  mailed: NoticeKind[],
): Promise<void> {
  await tx
    .insert(noticePreference)
    .values({ userId, mailed })
    .onConflictDoUpdate({ target: noticePreference.userId, set: { mailed } });
}

/** Removes a piece of what is older than this, and tells how many that were. */
export async function removeOld(db: Db, before: Date, most: number): Promise<number> {
  const { rowCount } = await db.execute(sql`
    delete from notice where ctid = any (array(
      select ctid from notice where at < ${before.toISOString()}::timestamptz limit ${most}))`);
  return rowCount ?? 0;
}

export async function noticesOf(db: Db, userId: Id<"user">): Promise<NoticeRow[]> {
  return db
    .select()
    .from(notice)
    .where(eq(notice.userId, userId))
    .orderBy(desc(notice.at), desc(notice.seq));
}

/** Removes what somebody was told, and their part in what others were told. */
export async function removeNoticesOf(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(notice).where(eq(notice.userId, userId));
  await tx.delete(noticePreference).where(eq(noticePreference.userId, userId));
  await tx.update(notice).set({ otherId: null }).where(eq(notice.otherId, userId));
}
