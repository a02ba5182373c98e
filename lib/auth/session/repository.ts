import { and, desc, eq, gt, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { authSession, authSpentToken } from "@/db/schema/auth";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type SessionRow = typeof authSession.$inferSelect;

function live(now: Date) {
  return and(gt(authSession.expiresAt, now), isNull(authSession.revokedAt));
}

const liveSession = prepared("session_of", (source) =>
  source
    .select()
    .from(authSession)
    .where(
      and(
        eq(authSession.tokenHash, sql.placeholder("tokenHash")),
        gt(authSession.expiresAt, sql.placeholder("now")),
        isNull(authSession.revokedAt),
      ),
    ),
);

/** The live session that this is the present token of. */
export async function sessionOf(
  db: Db | Tx,
  tokenHash: string,
  now: Date,
): Promise<SessionRow | undefined> {
  const [row] = await liveSession(db, { tokenHash, now });
  return row;
}

/** Whose present token this is, for a statement that asks about them. */
export function holderOf(db: Db, tokenHash: string, now: Date): SQL {
  return sql`(${db
    .select({ userId: authSession.userId })
    .from(authSession)
    .where(and(eq(authSession.tokenHash, tokenHash), live(now)))})`;
}

/** The live session that this was a token of, and when it was exchanged. */
export async function sessionBefore(
  db: Db | Tx,
  tokenHash: string,
  now: Date,
): Promise<{ session: SessionRow; spentAt: Date } | undefined> {
  const [row] = await db
    .select({ session: authSession, spentAt: authSpentToken.spentAt })
    .from(authSpentToken)
    .innerJoin(authSession, eq(authSession.id, authSpentToken.sessionId))
    .where(and(eq(authSpentToken.tokenHash, tokenHash), live(now)));
  return row;
}

/** Exchanges the present token. Of two who do it at once, one gets true. */
export async function exchangeToken(
  tx: Tx,
  session: Pick<SessionRow, "id" | "tokenHash">,
  next: { tokenHash: string; rotatedAt: Date },
): Promise<boolean> {
  const rows = await tx
    .update(authSession)
    .set(next)
    .where(and(eq(authSession.id, session.id), eq(authSession.tokenHash, session.tokenHash)))
    .returning({ id: authSession.id });
  if (rows.length === 0) return false;
  await tx.insert(authSpentToken).values({
    tokenHash: session.tokenHash,
    sessionId: session.id,
    spentAt: next.rotatedAt,
  });
  return true;
}

export async function confirmToken(db: Db, id: Id<"session">, confirmedAt: Date): Promise<void> {
  await db.update(authSession).set({ confirmedAt }).where(eq(authSession.id, id));
}

/** Ends a session for a reason of ours. Whether it was still open. */
export async function suspendSession(
  tx: Tx,
  id: Id<"session">,
  { revokedAt, endedBecause }: Required<Pick<SessionRow, "revokedAt" | "endedBecause">>,
): Promise<boolean> {
  const rows = await tx
    .update(authSession)
    .set({ revokedAt, endedBecause })
    .where(and(eq(authSession.id, id), isNull(authSession.revokedAt)))
    .returning({ id: authSession.id });
  return rows.length > 0;
}

/** A person's sessions that we have ended since an instant, the latest first. */
export async function suspendedSince(
  db: Db,
  userId: Id<"user">,
  since: Date,
): Promise<SessionRow[]> {
  return db
    .select()
    .from(authSession)
    .where(
      and(
        eq(authSession.userId, userId),
        isNotNull(authSession.endedBecause),
        gt(authSession.revokedAt, since),
      ),
    )
    .orderBy(desc(authSession.revokedAt));
}
