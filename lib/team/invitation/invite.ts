import { createHash } from "node:crypto";
import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { notify } from "@/lib/notice";
import { readSettings } from "@/lib/settings";
import { findUserByHandle } from "@/lib/user";
import { INVITATIONS_MAX, type InviteToTeam } from "../contract";
import { enterTeam, transactTeam } from "../guard";
import { tellTeam } from "../live/repository";
import * as teams from "../repository";
import * as invitations from "./repository";

/** A link's secret as it is kept: whoever reads the database joins nothing. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Invites somebody by their name, by a wallet that is or will be linked to their account, or by a
 * link that one person can use.
 * @returns until when it is good (ISO 8601), and the end of the link, told this once; null for the other kinds
 * @throws not_found `team.no_such_person`; conflict `team.already_in`, `team.already_invited`,
 *   `team.invitations_full`; forbidden `team.banned`
 */
export async function inviteToTeam(
  ctx: Context,
  input: InviteToTeam,
): Promise<{ token: string | null; expiresAt: string }> {
  return transactTeam(ctx, async (tx) => {
    const { team, me } = await enterTeam(tx, ctx, input.teamId, "invite");
    const now = ctx.now();
    if ((await invitations.countWaiting(tx, team.id, now)) >= INVITATIONS_MAX)
      throw new AppError("conflict", "team.invitations_full", "Wait for some answers first.");
    const { invitedId, wallet, token } = await whomOf(tx, ctx, input, now);
    const { "team.invitation_days": days } = await readSettings(tx, ["team.invitation_days"]);
    const id = newId("teamInvitation", now);
    const expiresAt = new Date(now.getTime() + days * 86_400_000);
    await invitations.insertInvitation(tx, {
      id,
      teamId: team.id,
      kind: input.kind,
      invitedId,
      wallet,
      tokenHash: token ? hashToken(token) : null,
      byId: me.userId,
      state: "pending",
      createdAt: now,
      expiresAt,
    });
    if (invitedId)
      await notify(tx, {
        userId: invitedId,
        kind: "team_invited",
        otherId: me.userId,
        data: { team: team.slug, name: team.name },
        ref: id,
        at: now,
      });
    await tellTeam(tx, team.id);
    return { token, expiresAt: expiresAt.toISOString() };
  });
}

/** Whom an invitation is for: one of the three. */
async function whomOf(tx: Tx, ctx: Context, input: InviteToTeam, now: Date) {
  const { teamId } = input;
  if (input.kind === "link") {
    const token = Buffer.from(ctx.randomBytes(24)).toString("base64url");
    return { invitedId: null, wallet: null, token };
  }
  const whom =
    input.kind === "name"
      ? { invitedId: await personOf(tx, teamId, input.handle), wallet: null }
      : { invitedId: null, wallet: input.wallet };
  if (await invitations.waitingFor(tx, { teamId, ...whom }, now))
    throw new AppError("conflict", "team.already_invited", "They are invited already.");
  return { ...whom, token: null };
}

async function personOf(tx: Tx, teamId: Id<"team">, handle: string): Promise<Id<"user">> {
  const person = await findUserByHandle(tx, handle.replace(/^@/, ""));
  if (!person || person.suspendedAt)
    throw new AppError("not_found", "team.no_such_person", "Nobody has this name.");
  const place = await teams.placeOf(tx, teamId, person.id);
  if (place && !place.leftAt)
    throw new AppError("conflict", "team.already_in", "They are in it already.");
  if (await teams.isBanned(tx, teamId, person.id))
    throw new AppError("forbidden", "team.banned", "The team has sent them away.");
  return person.id;
}
