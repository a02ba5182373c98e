import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { authPin } from "@/db/schema/auth";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Tries } from "./rules";

export type PinRow = typeof authPin.$inferSelect;

export async function pinOf(db: Db | Tx, userId: Id<"user">): Promise<PinRow | undefined> {
  const [row] = await db.select().from(authPin).where(eq(authPin.userId, userId));
  return row;
}

/** The PIN, held until commit: tries are counted one after the other. */
export async function lockPin(tx: Tx, userId: Id<"user">): Promise<PinRow | undefined> {
  const [row] = await tx
    .select()
    .from(authPin)
    .where(eq(authPin.userId, userId))
    .for("no key update");
  return row;
}

export async function putPin(
  tx: Tx,
  row: { userId: Id<"user">; hash: string; changedAt: Date } & Tries,
): Promise<void> {
  const { userId: _, ...set } = row;
  await tx.insert(authPin).values(row).onConflictDoUpdate({ target: authPin.userId, set });
}

export async function noteTries(tx: Tx, userId: Id<"user">, tries: Tries): Promise<void> {
  await tx.update(authPin).set(tries).where(eq(authPin.userId, userId));
}

export async function rehashPin(tx: Tx, userId: Id<"user">, hash: string): Promise<void> {
  await tx.update(authPin).set({ hash }).where(eq(authPin.userId, userId));
}

export async function deletePin(tx: Tx, userId: Id<"user">): Promise<boolean> {
  const rows = await tx
    .delete(authPin)
    .where(eq(authPin.userId, userId))
    .returning({ userId: authPin.userId });
  return rows.length > 0;
}
