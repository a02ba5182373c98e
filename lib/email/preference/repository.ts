import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { emailPreference } from "@/db/schema/email";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type PreferenceRow = typeof emailPreference.$inferSelect;

export async function preferenceOf(
  db: Db | Tx,
  userId: Id<"user">,
): Promise<PreferenceRow | undefined> {
  const [row] = await db.select().from(emailPreference).where(eq(emailPreference.userId, userId));
  return row;
}

export async function putPreference(
  tx: Tx,
  row: typeof emailPreference.$inferInsert,
): Promise<void> {
  const { userId: _, ...set } = row;
  await tx
    .insert(emailPreference)
    .values(row)
    .onConflictDoUpdate({ target: emailPreference.userId, set });
}

export async function deletePreference(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(emailPreference).where(eq(emailPreference.userId, userId));
}
