import { and, eq, gt, isNull } from "drizzle-orm";
import type { Db } from "@/db/client";
import { authSession } from "@/db/schema/auth";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type SessionRow = typeof authSession.$inferSelect;

export async function insertSession(tx: Tx, row: typeof authSession.$inferInsert): Promise<void> {
  await tx.insert(authSession).values(row);
}

/** The session behind a token hash, unless it has expired or was revoked. */
export async function liveSession(
  db: Db,
  tokenHash: string,
  now: Date,
): Promise<SessionRow | undefined> {
  const [row] = await db
    .select()
    .from(authSession)
    .where(
      and(
        eq(authSession.tokenHash, tokenHash),
        gt(authSession.expiresAt, now),
        isNull(authSession.revokedAt),
      ),
    );
  return row;
}

export async function touchSession(
  db: Db,
  id: Id<"session">,
  seen: { lastSeenAt: Date; expiresAt: Date },
): Promise<void> {
  await db.update(authSession).set(seen).where(eq(authSession.id, id));
}
