import type { Tx } from "@/db/transaction";
import { joinParty } from "@/lib/bounty";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { notify } from "@/lib/notice";
import { setParty } from "@/lib/season";
import { readSettings } from "@/lib/settings";
import { findAccount } from "@/lib/user";
import type { TeamRole } from "../contract";
import { tellTeam } from "../live/repository";
import * as teams from "../repository";

/**
 * Takes somebody into a team. A step: the caller holds the team. That nobody is in two is kept by
 * the database.
 * @throws conflict `team.dissolved`, `team.full`, `team.already_in`; forbidden `team.banned`,
 *   `auth.guest`
 */
export async function admit(
  tx: Tx,
  team: teams.TeamRow,
  { userId, role, at }: { userId: Id<"user">; role: TeamRole; at: Date },
): Promise<void> {
  if (team.dissolvedAt) throw new AppError("conflict", "team.dissolved", "This team is no more.");
  if (await teams.isBanned(tx, team.id, userId))
    throw new AppError("forbidden", "team.banned", "This team has sent you away.");
  if ((await findAccount(tx, userId))?.guest)
    throw new AppError("forbidden", "auth.guest", "Keep your account first.");
  const members = await teams.membersOf(tx, team.id);
  if (members.some((member) => member.userId === userId))
    throw new AppError("conflict", "team.already_in", "You are in it already.");
  const settings = await readSettings(tx, ["team.members_max"]);
  if (members.length >= settings["team.members_max"])
    throw new AppError("conflict", "team.full", "This team is full.");
  await teams.putMember(tx, { teamId: team.id, userId, role, joinedAt: at });
  await setParty(tx, { userId, party: team.id, at });
  await joinParty(tx, { party: team.id, userId, at });
  for (const member of members)
    await notify(tx, {
      userId: member.userId,
      kind: "team_joined",
      otherId: userId,
      data: { team: team.slug, name: team.name },
      ref: `${team.id}:${userId}:${at.getTime()}`,
      at,
    });
  await tellTeam(tx, team.id);
}
