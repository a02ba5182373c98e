import { and, desc, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { chatShare } from "@/db/schema/chat";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type ShareRow = typeof chatShare.$inferSelect;

export async function insertShare(tx: Tx, row: typeof chatShare.$inferInsert): Promise<ShareRow> {
  const [inserted] = await tx.insert(chatShare).values(row).returning();
  if (!inserted) throw new Error("an insert returns its row");
  return inserted;
}

/** Links of a chat, or of everything of a person, that work now; the newest first. */
export async function sharesOf(
  db: Db,
  userId: Id<"user">,
  chatId: Id<"chat"> | null,
): Promise<ShareRow[]> {
  return db
    .select()
    .from(chatShare)
    .where(
      and(
        eq(chatShare.userId, userId),
        chatId ? eq(chatShare.chatId, chatId) : undefined,
        isNull(chatShare.revokedAt),
      ),
    )
    .orderBy(desc(chatShare.id));
}

export async function shareByToken(db: Db, token: string): Promise<ShareRow | undefined> {
  const [row] = await db
    .select()
    .from(chatShare)
    .where(and(eq(chatShare.token, token), isNull(chatShare.revokedAt)));
  return row;
}

/** Ends a link, and forgets what it showed. Whether it was this person's and worked. */
export async function revokeShare(
  tx: Tx,
  userId: Id<"user">,
  shareId: Id<"share">,
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .update(chatShare)
    .set({ revokedAt: at, content: [] })
    .where(
      and(eq(chatShare.id, shareId), eq(chatShare.userId, userId), isNull(chatShare.revokedAt)),
    )
    .returning({ id: chatShare.id });
  return rows.length > 0;
}

export async function revokeSharesOf(tx: Tx, chatId: Id<"chat">, at: Date): Promise<void> {
  await tx
    .update(chatShare)
    .set({ revokedAt: at, content: [] })
    .where(and(eq(chatShare.chatId, chatId), isNull(chatShare.revokedAt)));
}
