import { and, asc, desc, eq, inArray, lte, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { memorySummary } from "@/db/schema/memory";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { SummaryLine } from "./lines";

export type SummaryRow = typeof memorySummary.$inferSelect;
type Place = { userId: Id<"user">; chatId: Id<"chat"> };

const ofChat = ({ userId, chatId }: Place) =>
  and(eq(memorySummary.userId, userId), eq(memorySummary.chatId, chatId));

const latest = prepared("memory_summary_latest", (source) =>
  source
    .select()
    .from(memorySummary)
    .where(
      and(
        eq(memorySummary.userId, sql.placeholder("userId")),
        eq(memorySummary.chatId, sql.placeholder("chatId")),
      ),
    )
    .orderBy(desc(memorySummary.version))
    .limit(1),
);

export async function latestSummary(
  db: Db | Tx,
  { userId, chatId }: Place,
): Promise<SummaryRow | undefined> {
  const [row] = await latest(db, { userId, chatId });
  return row;
}

/** Every kept version, the newest first. */
export async function summariesOf(db: Db | Tx, place: Place): Promise<SummaryRow[]> {
  return db.select().from(memorySummary).where(ofChat(place)).orderBy(desc(memorySummary.version));
}

/** All versions of all of somebody's summaries. */
export async function allSummaries(db: Db | Tx, userId: Id<"user">): Promise<SummaryRow[]> {
  return db
    .select()
    .from(memorySummary)
    .where(eq(memorySummary.userId, userId))
    .orderBy(asc(memorySummary.chatId), asc(memorySummary.version));
}

/** A new version, and of the old ones only the last `kept - 1`. */
export async function insertSummary(
  tx: Tx,
  row: typeof memorySummary.$inferInsert,
  kept: number,
): Promise<void> {
  await tx.insert(memorySummary).values(row);
  await tx
    .delete(memorySummary)
    .where(and(ofChat(row), lte(memorySummary.version, row.version - kept)));
}

export async function rewriteSummary(
  tx: Tx,
  row: Pick<SummaryRow, "userId" | "chatId" | "version">,
  lines: SummaryLine[],
): Promise<void> {
  await tx
    .update(memorySummary)
    .set({ lines })
    .where(and(ofChat(row), eq(memorySummary.version, row.version)));
}

export async function deleteSummaries(
  tx: Tx,
  userId: Id<"user">,
  chatIds?: readonly Id<"chat">[],
): Promise<SummaryRow[]> {
  return tx
    .delete(memorySummary)
    .where(
      and(
        eq(memorySummary.userId, userId),
        chatIds ? inArray(memorySummary.chatId, [...chatIds]) : undefined,
      ),
    )
    .returning();
}
