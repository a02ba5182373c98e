import { and, asc, desc, eq, gte, inArray } from "drizzle-orm";
import type { Db } from "@/db/client";
import { chatSnapshot } from "@/db/schema/chat";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type SnapshotRow = typeof chatSnapshot.$inferSelect;

export async function insertSnapshot(tx: Tx, row: typeof chatSnapshot.$inferInsert): Promise<void> {
  await tx.insert(chatSnapshot).values(row);
}

/** Keeps the newest. */
export async function pruneSnapshots(tx: Tx, chatId: Id<"chat">, keep: number): Promise<void> {
  const old = await tx
    .select({ id: chatSnapshot.id })
    .from(chatSnapshot)
    .where(eq(chatSnapshot.chatId, chatId))
    .orderBy(desc(chatSnapshot.id))
    .offset(keep);
  if (old.length === 0) return;
  await tx.delete(chatSnapshot).where(
    inArray(
      chatSnapshot.id,
      old.map(({ id }) => id),
    ),
  );
}

/** The newest first. */
export async function snapshotsOf(db: Db, chatId: Id<"chat">): Promise<SnapshotRow[]> {
  return db
    .select()
    .from(chatSnapshot)
    .where(eq(chatSnapshot.chatId, chatId))
    .orderBy(desc(chatSnapshot.id));
}

/** A snapshot and all that came after it, oldest first. */
export async function snapshotsSince(
  tx: Tx,
  chatId: Id<"chat">,
  snapshotId: Id<"snapshot">,
): Promise<SnapshotRow[]> {
  return tx
    .select()
    .from(chatSnapshot)
    .where(and(eq(chatSnapshot.chatId, chatId), gte(chatSnapshot.id, snapshotId)))
    .orderBy(asc(chatSnapshot.id));
}

export async function newestSnapshotId(tx: Tx, chatId: Id<"chat">): Promise<Id<"snapshot"> | null> {
  const [row] = await tx
    .select({ id: chatSnapshot.id })
    .from(chatSnapshot)
    .where(eq(chatSnapshot.chatId, chatId))
    .orderBy(desc(chatSnapshot.id))
    .limit(1);
  return row?.id ?? null;
}
