import { and, count, desc, eq, gt, inArray, isNull, or } from "drizzle-orm";
import type { Db } from "@/db/client";
import { team, teamInvitation } from "@/db/schema/team";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type InvitationRow = typeof teamInvitation.$inferSelect;

export async function insertInvitation(
  tx: Tx,
  row: typeof teamInvitation.$inferInsert,
): Promise<void> {
  await tx.insert(teamInvitation).values(row);
}

export async function invitationById(
  source: Db | Tx,
  id: Id<"teamInvitation">,
): Promise<InvitationRow | undefined> {
  const [row] = await source.select().from(teamInvitation).where(eq(teamInvitation.id, id));
  return row;
}

export async function invitationByToken(
  source: Db | Tx,
  tokenHash: string,
): Promise<InvitationRow | undefined> {
  const [row] = await source
    .select()
    .from(teamInvitation)
    .where(eq(teamInvitation.tokenHash, tokenHash));
  return row;
}

export async function updateInvitation(
  tx: Tx,
  id: Id<"teamInvitation">,
  change: Partial<InvitationRow>,
): Promise<void> {
  await tx.update(teamInvitation).set(change).where(eq(teamInvitation.id, id));
}

const waiting = (now: Date) =>
  and(eq(teamInvitation.state, "pending"), gt(teamInvitation.expiresAt, now));

export async function countWaiting(tx: Tx, teamId: Id<"team">, now: Date): Promise<number> {
  const [row] = await tx
    .select({ waiting: count() })
    .from(teamInvitation)
    .where(and(eq(teamInvitation.teamId, teamId), waiting(now)));
  return row?.waiting ?? 0;
}

/** Whether this person or wallet has an invitation of this team that waits. */
export async function waitingFor(
  tx: Tx,
  { teamId, invitedId, wallet }: Pick<InvitationRow, "teamId" | "invitedId" | "wallet">,
  now: Date,
): Promise<boolean> {
  const whom = invitedId
    ? eq(teamInvitation.invitedId, invitedId)
    : eq(teamInvitation.wallet, wallet ?? "");
  const rows = await tx
    .select({ id: teamInvitation.id })
    .from(teamInvitation)
    .where(and(eq(teamInvitation.teamId, teamId), waiting(now), whom));
  return rows.length > 0;
}

export async function invitationsOfTeam(
  source: Db,
  teamId: Id<"team">,
  limit: number,
): Promise<InvitationRow[]> {
  return source
    .select()
    .from(teamInvitation)
    .where(eq(teamInvitation.teamId, teamId))
    .orderBy(desc(teamInvitation.createdAt), desc(teamInvitation.id))
    .limit(limit);
}

/** What waits for somebody, by their name or by a wallet of theirs, in teams that still are. */
export async function invitationsFor(
  source: Db,
  { userId, wallets, now }: { userId: Id<"user">; wallets: readonly string[]; now: Date },
) {
  const mine = eq(teamInvitation.invitedId, userId);
  return source
    .select({ invitation: teamInvitation, team })
    .from(teamInvitation)
    .innerJoin(team, eq(team.id, teamInvitation.teamId))
    .where(
      and(
        waiting(now),
        isNull(team.dissolvedAt),
        wallets.length > 0 ? or(mine, inArray(teamInvitation.wallet, [...wallets])) : mine,
      ),
    )
    .orderBy(desc(teamInvitation.createdAt));
}

export async function forgetInvitations(tx: Tx, userId: Id<"user">, at: Date): Promise<void> {
  const named = or(eq(teamInvitation.invitedId, userId), eq(teamInvitation.byId, userId));
  await tx
    .update(teamInvitation)
    .set({ state: "revoked", closedAt: at })
    .where(and(named, eq(teamInvitation.state, "pending")));
  await tx
    .update(teamInvitation)
    .set({ invitedId: null, wallet: null })
    .where(or(eq(teamInvitation.invitedId, userId), eq(teamInvitation.acceptedBy, userId)));
}
