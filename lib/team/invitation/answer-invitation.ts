import type { Tx } from "@/db/transaction";
import { linkedWallets } from "@/lib/auth";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { AcceptLink, OfInvitation } from "../contract";
import { enterTeam, transactTeam } from "../guard";
import { tellTeam } from "../live/repository";
import { admit } from "../member/admit";
import * as teams from "../repository";
import { hashToken } from "./invite";
import * as invitations from "./repository";

const none = () =>
  new AppError("not_found", "team.no_invitation", "There is no such invitation for you.");

/** Joins a team that has invited the caller by name or wallet. */
export async function acceptInvitation(
  ctx: Context,
  { invitationId }: OfInvitation,
): Promise<{ slug: string }> {
  return transactTeam(ctx, async (tx) => {
    const found = await mine(tx, ctx, invitationId);
    return accept(tx, ctx, found);
  });
}

/** Joins by a link, which one person can use once. */
export async function acceptLink(ctx: Context, { token }: AcceptLink): Promise<{ slug: string }> {
  requireUser(ctx);
  return transactTeam(ctx, async (tx) => {
    const found = await invitations.invitationByToken(tx, hashToken(token));
    if (!found) throw none();
    return accept(tx, ctx, found);
  });
}

/** Says no to an invitation. */
export async function declineInvitation(
  ctx: Context,
  { invitationId }: OfInvitation,
): Promise<void> {
  await transactTeam(ctx, async (tx) => {
    const { teamId } = await mine(tx, ctx, invitationId);
    await teams.lockTeam(tx, teamId);
    await requireWaiting(tx, ctx, invitationId);
    await invitations.updateInvitation(tx, invitationId, {
      state: "declined",
      closedAt: ctx.now(),
    });
    await tellTeam(tx, teamId);
  });
}

/** Takes an invitation back that nobody has answered. */
export async function revokeInvitation(
  ctx: Context,
  { invitationId }: OfInvitation,
): Promise<void> {
  requireUser(ctx);
  await transactTeam(ctx, async (tx) => {
    const found = await invitations.invitationById(tx, invitationId);
    if (!found) throw none();
    await enterTeam(tx, ctx, found.teamId, "invite");
    await requireWaiting(tx, ctx, invitationId);
    await invitations.updateInvitation(tx, invitationId, { state: "revoked", closedAt: ctx.now() });
    await tellTeam(tx, found.teamId);
  });
}

async function accept(tx: Tx, ctx: Context, found: invitations.InvitationRow) {
  const { userId } = requireUser(ctx);
  const team = await teams.lockTeam(tx, found.teamId);
  await requireWaiting(tx, ctx, found.id);
  const at = ctx.now();
  await admit(tx, team, { userId, role: "member", at });
  await invitations.updateInvitation(tx, found.id, {
    state: "accepted",
    closedAt: at,
    acceptedBy: userId,
  });
  return { slug: team.slug };
}

async function mine(tx: Tx, ctx: Context, id: Id<"teamInvitation">) {
  const { userId } = requireUser(ctx);
  const found = await invitations.invitationById(tx, id);
  const isMine =
    found?.invitedId === userId ||
    (found?.wallet && (await linkedWallets(tx, userId)).includes(found.wallet));
  if (!found || !isMine) throw none();
  return found;
}

/** Read again under the team's lock: of two who answer at once, one does. */
async function requireWaiting(tx: Tx, ctx: Context, id: Id<"teamInvitation">): Promise<void> {
  const now = await invitations.invitationById(tx, id);
  if (now?.state !== "pending")
    throw new AppError("conflict", "team.invitation_closed", "It was answered or taken back.");
  if (now.expiresAt <= ctx.now())
    throw new AppError("conflict", "team.invitation_expired", "This invitation has expired.");
}
