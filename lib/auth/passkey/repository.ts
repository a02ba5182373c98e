import { and, asc, eq, gt, isNull, lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { authChallenge, authPasskey } from "@/db/schema/auth";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type PasskeyRow = typeof authPasskey.$inferSelect;
export type ChallengeRow = typeof authChallenge.$inferSelect;

export async function passkeysOf(db: Db | Tx, userId: Id<"user">): Promise<PasskeyRow[]> {
  return db
    .select()
    .from(authPasskey)
    .where(eq(authPasskey.userId, userId))
    .orderBy(asc(authPasskey.createdAt));
}

export async function passkeyBy(
  db: Db | Tx,
  credentialId: string,
): Promise<PasskeyRow | undefined> {
  const [row] = await db
    .select()
    .from(authPasskey)
    .where(eq(authPasskey.credentialId, credentialId));
  return row;
}

/** False when the authenticator has this one here already. */
export async function insertPasskey(
  tx: Tx,
  row: typeof authPasskey.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(authPasskey)
    .values(row)
    .onConflictDoNothing({ target: authPasskey.credentialId })
    .returning({ id: authPasskey.id });
  return rows.length > 0;
}

export async function notePasskeyUse(
  db: Db,
  id: Id<"passkey">,
  use: { counter: number; lastUsedAt: Date; synced: boolean },
): Promise<void> {
  await db.update(authPasskey).set(use).where(eq(authPasskey.id, id));
}

export async function renamePasskey(
  tx: Tx,
  { userId, id, name }: { userId: Id<"user">; id: Id<"passkey">; name: string },
): Promise<boolean> {
  const rows = await tx
    .update(authPasskey)
    .set({ name })
    .where(and(eq(authPasskey.id, id), eq(authPasskey.userId, userId)))
    .returning({ id: authPasskey.id });
  return rows.length > 0;
}

export async function deletePasskey(
  tx: Tx,
  userId: Id<"user">,
  id: Id<"passkey">,
): Promise<boolean> {
  const rows = await tx
    .delete(authPasskey)
    .where(and(eq(authPasskey.id, id), eq(authPasskey.userId, userId)))
    .returning({ id: authPasskey.id });
  return rows.length > 0;
}

export async function insertChallenge(
  db: Db,
  row: typeof authChallenge.$inferInsert,
): Promise<void> {
  await db.insert(authChallenge).values(row);
}

/** Uses a challenge up. One statement: of two callers, one gets it. */
export async function consumeChallenge(
  db: Db,
  { challenge, purpose, now }: Pick<ChallengeRow, "challenge" | "purpose"> & { now: Date },
): Promise<ChallengeRow | undefined> {
  const [row] = await db
    .update(authChallenge)
    .set({ usedAt: now })
    .where(
      and(
        eq(authChallenge.challenge, challenge),
        eq(authChallenge.purpose, purpose),
        isNull(authChallenge.usedAt),
        gt(authChallenge.expiresAt, now),
      ),
    )
    .returning();
  return row;
}

export async function removeChallenges(db: Db, before: Date): Promise<void> {
  await db.delete(authChallenge).where(lt(authChallenge.expiresAt, before));
}

export async function deletePasskeys(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(authPasskey).where(eq(authPasskey.userId, userId));
  await tx.delete(authChallenge).where(eq(authChallenge.userId, userId));
}
