import { and, eq, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { referral, referralCode } from "@/db/schema/referral";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type ReferralRow = typeof referral.$inferSelect;

export async function ownerOfCode(source: Db | Tx, code: string): Promise<Id<"user"> | undefined> {
  const [row] = await source.select().from(referralCode).where(eq(referralCode.code, code));
  return row?.userId;
}

export async function referralOf(
  source: Db | Tx,
  invitedId: Id<"user">,
): Promise<ReferralRow | undefined> {
  const [row] = await source.select().from(referral).where(eq(referral.invitedId, invitedId));
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
