import type { Tx } from "@/db/transaction";
import { leaveParty } from "@/lib/bounty";
import { notify } from "@/lib/notice";
import { setParty } from "@/lib/season";
import { tellTeam } from "../live/repository";
import { returnPart } from "../pool/return-part";
import * as teams from "../repository";
import { successorOf } from "../rules";
import { tellLeader } from "./tell-leader";

/**
 * Takes somebody out of a team and gives them what of their part is unspent. What is promised to an
 * attempt comes back by itself if it comes back, and a prize by the frozen shares is theirs. Who led
 * is followed by another, who is told; without one the team ends. Where all of it is ending nobody is
 * told who goes. A step: the caller holds the team.
 */
export async function partWith(
  tx: Tx,
  team: teams.TeamRow,
  { member, at, isEnding = false }: { member: teams.MemberRow; at: Date; isEnding?: boolean },
): Promise<void> {
  const { userId } = member;
  await teams.updateMember(tx, member, { leftAt: at });
  await setParty(tx, { userId, party: null, at });
  await leaveParty(tx, { party: team.id, userId, at });
  await returnPart(tx, team, { userId, at });
  const rest = await teams.membersOf(tx, team.id);
  if (rest.length === 0) await teams.updateTeam(tx, team.id, { dissolvedAt: at });
  else if (member.role === "leader" && !isEnding) await promote(tx, team, { rest, member, at });
  for (const each of isEnding ? [] : rest)
    await notify(tx, {
      userId: each.userId,
      kind: "team_left",
      otherId: userId,
      data: { team: team.slug, name: team.name },
      ref: `${team.id}:${userId}:${at.getTime()}`,
      at,
    });
  await tellTeam(tx, team.id);
}

async function promote(
  tx: Tx,
  team: teams.TeamRow,
  { rest, member, at }: { rest: teams.MemberRow[]; member: teams.MemberRow; at: Date },
): Promise<void> {
  const next = successorOf(rest);
  if (!next) return;
  await teams.updateMember(tx, next, { role: "leader" });
  await teams.updateTeam(tx, team.id, { leaderId: next.userId });
  await tellLeader(tx, team, { userId: next.userId, otherId: member.userId, at });
}
