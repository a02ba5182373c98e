import { and, asc, eq, gt, isNull, lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { authOauth, authOauthState } from "@/db/schema/auth";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type LinkedRow = typeof authOauth.$inferSelect;
export type VisitRow = typeof authOauthState.$inferSelect;

export async function linkedAccounts(db: Db | Tx, userId: Id<"user">): Promise<LinkedRow[]> {
  return db
    .select()
    .from(authOauth)
    .where(eq(authOauth.userId, userId))
    .orderBy(asc(authOauth.linkedAt));
}

export async function linkedAccount(
  db: Db | Tx,
  { provider, subject }: Pick<LinkedRow, "provider" | "subject">,
): Promise<LinkedRow | undefined> {
  const [row] = await db
    .select()
    .from(authOauth)
    .where(and(eq(authOauth.provider, provider), eq(authOauth.subject, subject)));
  return row;
}

/** False when it belongs to somebody already, also in a commit under way. */
export async function insertLinked(tx: Tx, row: LinkedRow): Promise<boolean> {
  const rows = await tx
    .insert(authOauth)
    .values(row)
    .onConflictDoNothing()
    .returning({ subject: authOauth.subject });
  return rows.length > 0;
}

export async function deleteLinked(
  tx: Tx,
  { provider, subject, userId }: Pick<LinkedRow, "provider" | "subject" | "userId">,
): Promise<boolean> {
  const rows = await tx
    .delete(authOauth)
    .where(
      and(
        eq(authOauth.provider, provider),
        eq(authOauth.subject, subject),
        eq(authOauth.userId, userId),
      ),
    )
    .returning({ subject: authOauth.subject });
  return rows.length > 0;
}

/** For an account whose owner has just been found to be somebody else. */
export async function deleteAllLinked(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(authOauth).where(eq(authOauth.userId, userId));
  await tx.delete(authOauthState).where(eq(authOauthState.userId, userId));
}

export async function insertVisit(db: Db, row: typeof authOauthState.$inferInsert): Promise<void> {
  await db.insert(authOauthState).values(row);
}

/** Uses a visit up. One statement: of two who come back from one, one gets it. */
export async function consumeVisit(
  db: Db,
  stateHash: string,
  now: Date,
): Promise<VisitRow | undefined> {
  const [row] = await db
    .update(authOauthState)
    .set({ usedAt: now })
    .where(
      and(
        eq(authOauthState.stateHash, stateHash),
        isNull(authOauthState.usedAt),
        gt(authOauthState.expiresAt, now),
      ),
    )
    .returning();
  return row;
}

export async function removeVisits(db: Db, before: Date): Promise<void> {
  await db.delete(authOauthState).where(lt(authOauthState.expiresAt, before));
}
