import { and, desc, eq, gt, isNull, lt, ne, not } from "drizzle-orm";
import type { Db } from "@/db/client";
import { authPassword, authSession, authToken } from "@/db/schema/auth";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type SessionRow = typeof authSession.$inferSelect;

export async function insertSession(tx: Tx, row: typeof authSession.$inferInsert): Promise<void> {
  await tx.insert(authSession).values(row);
}

export async function sessionById(db: Db | Tx, id: Id<"session">): Promise<SessionRow | undefined> {
  const [row] = await db.select().from(authSession).where(eq(authSession.id, id));
  return row;
}

export async function touchSession(
  db: Db,
  id: Id<"session">,
  seen: { lastSeenAt: Date; expiresAt: Date; country?: string },
): Promise<void> {
  await db.update(authSession).set(seen).where(eq(authSession.id, id));
}

export async function liveSessions(db: Db, userId: Id<"user">, now: Date): Promise<SessionRow[]> {
  return db
    .select()
    .from(authSession)
    .where(
      and(
        eq(authSession.userId, userId),
        gt(authSession.expiresAt, now),
        isNull(authSession.revokedAt),
      ),
    )
    .orderBy(desc(authSession.lastSeenAt));
}

/** Whether there was such a session to end. */
export async function revokeSession(
  tx: Tx,
  userId: Id<"user">,
  id: Id<"session">,
  now: Date,
): Promise<boolean> {
  const rows = await tx
    .update(authSession)
    .set({ revokedAt: now })
    .where(
      and(eq(authSession.id, id), eq(authSession.userId, userId), isNull(authSession.revokedAt)),
    )
    .returning({ id: authSession.id });
  return rows.length > 0;
}

/** Ends all of a person's sessions, or all but one. */
export async function revokeSessions(
  tx: Tx,
  userId: Id<"user">,
  now: Date,
  except?: Id<"session">,
): Promise<void> {
  const others = except ? ne(authSession.id, except) : undefined;
  await tx
    .update(authSession)
    .set({ revokedAt: now })
    .where(and(eq(authSession.userId, userId), isNull(authSession.revokedAt), others));
}

export async function passwordHash(db: Db | Tx, userId: Id<"user">): Promise<string | undefined> {
  const [row] = await db
    .select({ hash: authPassword.hash })
    .from(authPassword)
    .where(eq(authPassword.userId, userId));
  return row?.hash;
}

export async function putPassword(tx: Tx, row: typeof authPassword.$inferInsert): Promise<void> {
  const { hash, changedAt } = row;
  await tx
    .insert(authPassword)
    .values(row)
    .onConflictDoUpdate({ target: authPassword.userId, set: { hash, changedAt } });
}

export type Purpose = typeof authToken.$inferSelect.purpose;

export async function insertToken(tx: Tx, row: typeof authToken.$inferInsert): Promise<void> {
  await tx.insert(authToken).values(row);
}

export async function cancelTokens(
  tx: Tx,
  userId: Id<"user">,
  purpose: Purpose,
  now: Date,
): Promise<void> {
  await tx
    .update(authToken)
    .set({ usedAt: now })
    .where(
      and(eq(authToken.userId, userId), eq(authToken.purpose, purpose), isNull(authToken.usedAt)),
    );
}

/**
 * Ends links that were sent out before: to set a password, and to take another address than this.
 * Whoever had the account in their hands may hold them.
 */
export async function cancelLinks(
  tx: Tx,
  { userId, email, now }: { userId: Id<"user">; email: string | null; now: Date },
): Promise<void> {
  const kept = and(eq(authToken.purpose, "verify_email"), eq(authToken.email, email ?? ""));
  await tx
    .update(authToken)
    .set({ usedAt: now })
    .where(and(eq(authToken.userId, userId), isNull(authToken.usedAt), kept && not(kept)));
}

function goodToken(tokenHash: string, purpose: Purpose, now: Date) {
  return and(
    eq(authToken.tokenHash, tokenHash),
    eq(authToken.purpose, purpose),
    isNull(authToken.usedAt),
    gt(authToken.expiresAt, now),
  );
}

export async function isTokenGood(
  db: Db,
  tokenHash: string,
  purpose: Purpose,
  now: Date,
): Promise<boolean> {
  return (await db.$count(authToken, goodToken(tokenHash, purpose, now))) > 0;
}

/** Uses a link up. One statement: of two callers, one gets it. */
export async function consumeToken(
  tx: Tx,
  tokenHash: string,
  purpose: Purpose,
  now: Date,
): Promise<typeof authToken.$inferSelect | undefined> {
  const [row] = await tx
    .update(authToken)
    .set({ usedAt: now })
    .where(goodToken(tokenHash, purpose, now))
    .returning();
  return row;
}

/** Removes what ended before this instant and proves nothing any more. */
export async function removeEnded(db: Db, before: Date): Promise<void> {
  await db.delete(authToken).where(lt(authToken.expiresAt, before));
  await db.delete(authSession).where(lt(authSession.expiresAt, before));
}

export async function everySession(db: Db, userId: Id<"user">): Promise<SessionRow[]> {
  return db
    .select()
    .from(authSession)
    .where(eq(authSession.userId, userId))
    .orderBy(desc(authSession.createdAt));
}

export async function removePerson(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(authPassword).where(eq(authPassword.userId, userId));
  await tx.delete(authToken).where(eq(authToken.userId, userId));
  await tx.delete(authSession).where(eq(authSession.userId, userId));
}
