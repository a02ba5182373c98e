import { and, desc, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { emailAttachment, emailMessage } from "@/db/schema/email";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Attachment } from "./contract";

export type MessageRow = typeof emailMessage.$inferSelect;

export async function insertMessage(
  tx: Tx,
  row: typeof emailMessage.$inferInsert,
  attachments: readonly Attachment[],
): Promise<void> {
  await tx.insert(emailMessage).values(row);
  for (const [place, { name, type, content }] of attachments.entries())
    await tx
      .insert(emailAttachment)
      .values({ emailId: row.id, place, name, type, content: Buffer.from(content) });
}

export async function attachmentsOf(db: Db, id: Id<"email">): Promise<Attachment[]> {
  return db
    .select()
    .from(emailAttachment)
    .where(eq(emailAttachment.emailId, id))
    .orderBy(emailAttachment.place);
}

/** Takes a message that waits and that nobody is sending. One statement: of two callers, one gets it. */
export async function claim(
  db: Db,
  id: Id<"email">,
  { now, staleBefore }: { now: Date; staleBefore: Date },
): Promise<MessageRow | undefined> {
  const free = or(isNull(emailMessage.claimedAt), lt(emailMessage.claimedAt, staleBefore));
  const [row] = await db
    .update(emailMessage)
    .set({ claimedAt: now, attempts: sql`${emailMessage.attempts} + 1` })
    .where(and(eq(emailMessage.id, id), eq(emailMessage.status, "pending"), free))
    .returning();
  return row;
}

export async function release(db: Db, id: Id<"email">): Promise<void> {
  await db.update(emailMessage).set({ claimedAt: null }).where(eq(emailMessage.id, id));
}

export async function markSent(tx: Tx, id: Id<"email">, sentAt: Date): Promise<void> {
  await tx.delete(emailAttachment).where(eq(emailAttachment.emailId, id));
  await tx
    .update(emailMessage)
    .set({ status: "sent", sentAt, claimedAt: null, text: "", html: "" })
    .where(eq(emailMessage.id, id));
}

export async function isPending(db: Db, id: Id<"email">): Promise<boolean> {
  const [row] = await db
    .select({ status: emailMessage.status })
    .from(emailMessage)
    .where(eq(emailMessage.id, id));
  return row?.status === "pending";
}

export async function localMessages(db: Db): Promise<MessageRow[]> {
  return db
    .select()
    .from(emailMessage)
    .where(eq(emailMessage.status, "local"))
    .orderBy(desc(emailMessage.createdAt), desc(emailMessage.id))
    .limit(100);
}

/** The names and sizes of what goes with these, in order. */
export async function attachmentSizes(db: Db, ids: readonly Id<"email">[]) {
  const { emailId, place, name, content } = emailAttachment;
  return db
    .select({ emailId, name, size: sql<number>`octet_length(${content})` })
    .from(emailAttachment)
    .where(inArray(emailId, [...ids]))
    .orderBy(emailId, place);
}

export async function messagesOf(db: Db, userId: Id<"user">) {
  const { to, subject, status, createdAt, sentAt } = emailMessage;
  return db
    .select({ to, subject, status, createdAt, sentAt })
    .from(emailMessage)
    .where(eq(emailMessage.userId, userId))
    .orderBy(desc(emailMessage.createdAt));
}

export async function deleteMessagesOf(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(emailMessage).where(eq(emailMessage.userId, userId));
}
