import "server-only";
import type { Db } from "@/db/client";
import { transact } from "@/db/transaction";
import { tokenHash } from "../tokens";
import * as sessions from "./repository";
import { isDue, isTolerated, isUnderWay, withTime } from "./rules";

/**
 * The next token of the session that this one belongs to, once it is an hour old; null where it is
 * not due, was exchanged just now, or opens nothing. Whoever shows an exchanged one later than
 * overlapping tabs can be is noticed by resolveActor.
 */
export async function renewSession(
  db: Db,
  token: string,
  { now, random }: { now: Date; random: () => string },
): Promise<string | null> {
  if (!isDue(token, now)) return null;
  const session = await renewable(db, token, now);
  if (!session) return null;
  const next = withTime(random(), now);
  const exchanged = await transact(db, (tx) =>
    sessions.exchangeToken(tx, session, { tokenHash: tokenHash(next), rotatedAt: now }),
  );
  return exchanged ? next : null;
}

/** The session to renew; also by a token whose successor never arrived. */
async function renewable(
  db: Db,
  token: string,
  now: Date,
): Promise<sessions.SessionRow | undefined> {
  const hash = tokenHash(token);
  const present = await sessions.sessionOf(db, hash, now);
  if (present) return present;
  const before = await sessions.sessionBefore(db, hash, now);
  if (!before || isUnderWay(before.session, now)) return undefined;
  return isTolerated(before.session, before.spentAt, now) ? before.session : undefined;
}
