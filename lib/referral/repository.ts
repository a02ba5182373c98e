import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { referral, referralCode, referralSignal, referralTrace } from "@/db/schema/referral";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { ReferralState, TraceKind } from "./contract";

export type ReferralRow = typeof referral.$inferSelect;
export type SignalRow = typeof referralSignal.$inferSelect;

export async function ownerOfCode(source: Db | Tx, code: string): Promise<Id<"user"> | undefined> {
  const [row] = await source.select().from(referralCode).where(eq(referralCode.code, code));
  return row?.userId;
}

export async function codeOf(source: Db | Tx, userId: Id<"user">): Promise<string | undefined> {
  const [row] = await source.select().from(referralCode).where(eq(referralCode.userId, userId));
  return row?.code;
}

/** Nothing where the person has a code or somebody has this one. */
export async function insertCode(tx: Tx, row: typeof referralCode.$inferInsert): Promise<void> {
  await tx.insert(referralCode).values(row).onConflictDoNothing();
}

export async function referralOf(
  source: Db | Tx,
  invitedId: Id<"user">,
): Promise<ReferralRow | undefined> {
  const [row] = await source.select().from(referral).where(eq(referral.invitedId, invitedId));
  return row;
}

/** The same, held until commit. */
export async function lockReferral(
  tx: Tx,
  invitedId: Id<"user">,
): Promise<ReferralRow | undefined> {
  const [row] = await tx
    .select()
    .from(referral)
    .where(eq(referral.invitedId, invitedId))
    .for("no key update");
  return row;
}

/** False when the person has an inviter already, also in a commit under way. */
export async function insertReferral(tx: Tx, row: typeof referral.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(referral)
    .values(row)
    .onConflictDoNothing()
    .returning({ invitedId: referral.invitedId });
  return rows.length > 0;
}

export async function updateReferral(
  tx: Tx,
  invitedId: Id<"user">,
  change: Partial<Omit<ReferralRow, "invitedId" | "inviterId">>,
): Promise<void> {
  await tx.update(referral).set(change).where(eq(referral.invitedId, invitedId));
}

export async function friendsOf(source: Db | Tx, userId: Id<"user">): Promise<Id<"user">[]> {
  const rows = await source
    .select({ invitedId: referral.invitedId, inviterId: referral.inviterId })
    .from(referral)
    .where(
      and(
        eq(referral.state, "rewarded"),
        or(eq(referral.inviterId, userId), eq(referral.invitedId, userId)),
      ),
    );
  return rows.map((row) => (row.invitedId === userId ? row.inviterId : row.invitedId));
}

/** Whom somebody has invited, the latest first; ids of people follow the time of their coming. */
export async function invitedBy(
  db: Db,
  inviterId: Id<"user">,
  { before, limit }: { before: string | null; limit: number },
): Promise<ReferralRow[]> {
  return db
    .select()
    .from(referral)
    .where(
      and(
        eq(referral.inviterId, inviterId),
        before ? sql`${referral.invitedId} < ${before}` : undefined,
      ),
    )
    .orderBy(desc(referral.invitedId))
    .limit(limit);
}

/** What somebody has got for friends and kept. */
export async function rewardsOf(db: Db, inviterId: Id<"user">) {
  const { rows } = await db.execute<{ friends: string; tokens: string; points: string }>(sql`
    select count(*) filter (where state = 'rewarded') as friends,
      coalesce(sum(tokens - tokens_back), 0) as tokens,
      coalesce(sum(points - points_back), 0) as points
    from referral where inviter_id = ${inviterId}`);
  return rows[0] ?? { friends: "0", tokens: "0", points: "0" };
}

/** How many came by somebody's link around an instant. */
export function countBetween(
  tx: Tx,
  { inviterId, from, to }: { inviterId: Id<"user">; from: Date; to: Date },
): Promise<number> {
  return tx.$count(
    referral,
    and(eq(referral.inviterId, inviterId), gte(referral.at, from), lte(referral.at, to)),
  );
}

export async function waitingAfter(db: Db, after: string, limit: number): Promise<Id<"user">[]> {
  const rows = await db
    .select({ invitedId: referral.invitedId })
    .from(referral)
    .where(and(eq(referral.state, "waiting"), gt(referral.invitedId, after as Id<"user">)))
    .orderBy(asc(referral.invitedId))
    .limit(limit);
  return rows.map(({ invitedId }) => invitedId);
}

export async function putTrace(
  tx: Tx,
  { userId, kind, hash, at }: { userId: Id<"user">; kind: TraceKind; hash: string; at: Date },
): Promise<void> {
  await tx
    .insert(referralTrace)
    .values({ userId, kind, hash, firstAt: at, lastAt: at })
    .onConflictDoUpdate({
      target: [referralTrace.userId, referralTrace.kind, referralTrace.hash],
      set: { lastAt: sql`greatest(${referralTrace.lastAt}, excluded.last_at)` },
    });
}

/** Who else was seen where this person was: the inviter, or others whom they invited. */
export async function sharersOf(
  tx: Tx,
  { invitedId, inviterId }: Pick<ReferralRow, "invitedId" | "inviterId">,
): Promise<{ kind: TraceKind; userId: Id<"user">; hash: string }[]> {
  const { rows } = await tx.execute<{ kind: TraceKind; userId: Id<"user">; hash: string }>(sql`
    select distinct other.kind, other.user_id as "userId", left(other.hash, 8) as hash
    from referral_trace own
    join referral_trace other
      on other.kind = own.kind and other.hash = own.hash and other.user_id <> own.user_id
    where own.user_id = ${invitedId} and (
      other.user_id = ${inviterId}
      or other.user_id in (select invited_id from referral where inviter_id = ${inviterId}))
    order by other.kind, "userId"`);
  return rows;
}

/** Others who were seen where this person was, and whom they or their own inviter have invited. */
export async function invitedWith(
  db: Db,
  { userId, kind, hash }: { userId: Id<"user">; kind: TraceKind; hash: string },
): Promise<Id<"user">[]> {
  const { rows } = await db.execute<{ invitedId: Id<"user"> }>(sql`
    select r.invited_id as "invitedId" from referral r
    join referral_trace t on t.user_id = r.invited_id and t.kind = ${kind} and t.hash = ${hash}
    where r.invited_id <> ${userId} and r.inviter_id in (
      select ${userId}::text union all
      select inviter_id from referral where invited_id = ${userId})
    order by r.invited_id`);
  return rows.map(({ invitedId }) => invitedId);
}

export async function removeTraces(db: Db, before: Date): Promise<void> {
  await db.delete(referralTrace).where(sql`last_at < ${before.toISOString()}::timestamptz`);
}

/** Keeps a signal; one that is known keeps its instant. */
export async function putSignal(tx: Tx, row: typeof referralSignal.$inferInsert): Promise<void> {
  await tx
    .insert(referralSignal)
    .values(row)
    .onConflictDoUpdate({
      target: [referralSignal.invitedId, referralSignal.kind],
      set: { evidence: row.evidence },
    });
}

export async function signalsOf(
  source: Db | Tx,
  invitedIds: readonly Id<"user">[],
): Promise<SignalRow[]> {
  if (invitedIds.length === 0) return [];
  return source
    .select()
    .from(referralSignal)
    .where(inArray(referralSignal.invitedId, [...invitedIds]))
    .orderBy(asc(referralSignal.at), asc(referralSignal.kind));
}

/** Referrals with a signal that nobody has looked at, the oldest first. */
export async function withOpenSignals(db: Db, limit: number): Promise<ReferralRow[]> {
  const rows = await db
    .selectDistinct({ referral })
    .from(referral)
    .innerJoin(referralSignal, eq(referralSignal.invitedId, referral.invitedId))
    .where(
      and(
        inArray(referral.state, ["waiting", "rewarded"]),
        or(isNull(referral.clearedAt), gt(referralSignal.at, referral.clearedAt)),
      ),
    )
    .orderBy(asc(referral.at), asc(referral.invitedId))
    .limit(limit);
  return rows.map((row) => row.referral);
}

export function countOpenSignals(db: Db): Promise<number> {
  return db.$count(
    db
      .selectDistinct({ invitedId: referral.invitedId })
      .from(referral)
      .innerJoin(referralSignal, eq(referralSignal.invitedId, referral.invitedId))
      .where(
        and(
          inArray(referral.state, ["waiting", "rewarded"]),
          or(isNull(referral.clearedAt), gt(referralSignal.at, referral.clearedAt)),
        ),
      )
      .as("open"),
  );
}

/** Where in what is settled somebody stands. */
export type Settled = { settledAt: Date; invitedId: Id<"user"> };

/** What has become of referrals, the latest first. */
export async function settledIn(
  db: Db,
  states: readonly ReferralState[],
  { before, limit }: { before: Settled | null; limit: number },
): Promise<ReferralRow[]> {
  const { settledAt, invitedId } = referral;
  return db
    .select()
    .from(referral)
    .where(
      and(
        inArray(referral.state, [...states]),
        before
          ? sql`(${settledAt}, ${invitedId}) < (${before.settledAt.toISOString()}::timestamptz, ${before.invitedId})`
          : undefined,
      ),
    )
    .orderBy(desc(settledAt), desc(invitedId))
    .limit(limit);
}

export async function tracesOf(db: Db, userId: Id<"user">) {
  const { kind, firstAt, lastAt } = referralTrace;
  return db
    .select({ kind, firstAt, lastAt })
    .from(referralTrace)
    .where(eq(referralTrace.userId, userId));
}

/** Removes all by which somebody invites or is known again; who brought whom stays where it was paid for. */
export async function removePerson(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(referralCode).where(eq(referralCode.userId, userId));
  await tx.delete(referralTrace).where(eq(referralTrace.userId, userId));
  await tx.delete(referralSignal).where(eq(referralSignal.invitedId, userId));
  const isTheirs = or(eq(referral.invitedId, userId), eq(referral.inviterId, userId));
  await tx
    .delete(referral)
    .where(and(isTheirs, ne(referral.state, "rewarded"), eq(referral.tokens, 0)));
}
