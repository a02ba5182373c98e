import type { Context } from "@/lib/context";
import { readSettings } from "@/lib/settings";
import { readHandles } from "@/lib/user";
import * as teams from "../repository";
import type { TeamCard } from "./contract";

/** A team as somebody sees it who is asked to join it, and what is in the way of that. */
export async function readTeamCard(ctx: Context, team: teams.TeamRow): Promise<TeamCard> {
  const members = await teams.membersOf(ctx.db, team.id);
  const { "team.members_max": places } = await readSettings(ctx.db, ["team.members_max"]);
  const handles = await readHandles(
    ctx.db,
    members.map(({ userId }) => userId),
  );
  const own = ctx.actor.kind === "user" ? await teams.teamOf(ctx.db, ctx.actor.userId) : undefined;
  return {
    slug: team.slug,
    name: team.name,
    description: team.description,
    leader: handles.get(team.leaderId) ?? "",
    members: members.flatMap(({ userId }) => handles.get(userId) ?? []),
    places,
    approval: team.approval,
    votesNeeded: team.votesNeeded,
    cap: team.cap === null ? null : String(team.cap),
    obstacle: await obstacleOf(ctx, { team, own, isFull: members.length >= places }),
    own: own ? { slug: own.slug, name: own.name } : null,
  };
}

type Standing = { team: teams.TeamRow; own: teams.TeamRow | undefined; isFull: boolean };

async function obstacleOf(
  ctx: Context,
  { team, own, isFull }: Standing,
): Promise<TeamCard["obstacle"]> {
  if (team.dissolvedAt) return "dissolved";
  if (ctx.actor.kind !== "user") return "sign_in";
  if (own?.id === team.id) return "already_in";
  if (await teams.isBanned(ctx.db, team.id, ctx.actor.userId)) return "banned";
  if (ctx.actor.guest) return "guest";
  if (own) return "in_team";
  return isFull ? "full" : null;
}
