import { and, eq, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { authRecoveryCode, authTotp } from "@/db/schema/auth";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type TotpRow = typeof authTotp.$inferSelect;

export async function totpOf(db: Db | Tx, userId: Id<"user">): Promise<TotpRow | undefined> {
  const [row] = await db.select().from(authTotp).where(eq(authTotp.userId, userId));
  return row;
}

/** The secret, held until commit: of two who bring one code, the second finds it taken. */
export async function lockTotp(tx: Tx, userId: Id<"user">): Promise<TotpRow | undefined> {
  const [row] = await tx
    .select()
    .from(authTotp)
    .where(eq(authTotp.userId, userId))
    .for("no key update");
  return row;
}

export async function putTotp(tx: Tx, row: typeof authTotp.$inferInsert): Promise<void> {
  const { userId: _, ...set } = row;
  await tx.insert(authTotp).values(row).onConflictDoUpdate({ target: authTotp.userId, set });
}

export async function changeTotp(
  tx: Tx,
  userId: Id<"user">,
  set: Partial<Pick<TotpRow, "confirmedAt" | "lastStep" | "sealed">>,
): Promise<void> {
  await tx.update(authTotp).set(set).where(eq(authTotp.userId, userId));
}

export async function deleteTotp(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(authTotp).where(eq(authTotp.userId, userId));
  await tx.delete(authRecoveryCode).where(eq(authRecoveryCode.userId, userId));
}

/** These take the place of all earlier ones. */
export async function replaceCodes(
  tx: Tx,
  userId: Id<"user">,
  hashes: readonly string[],
): Promise<void> {
  await tx.delete(authRecoveryCode).where(eq(authRecoveryCode.userId, userId));
  await tx.insert(authRecoveryCode).values(hashes.map((hash) => ({ userId, hash })));
}

function unused(userId: Id<"user">, hash?: string) {
  const one = hash === undefined ? undefined : eq(authRecoveryCode.hash, hash);
  return and(eq(authRecoveryCode.userId, userId), isNull(authRecoveryCode.usedAt), one);
}

/** Uses a recovery code up. One statement: of two callers, one gets true. */
export async function takeCode(
  tx: Tx,
  { userId, hash, usedAt }: { userId: Id<"user">; hash: string; usedAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(authRecoveryCode)
    .set({ usedAt })
    .where(unused(userId, hash))
    .returning({ hash: authRecoveryCode.hash });
  return rows.length > 0;
}

export async function codesLeft(db: Db | Tx, userId: Id<"user">): Promise<number> {
  return db.$count(authRecoveryCode, unused(userId));
}
