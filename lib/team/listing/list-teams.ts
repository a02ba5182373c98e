import { linkedWallets } from "@/lib/auth";
import { type Context, requireUser } from "@/lib/context";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { readSettings } from "@/lib/settings";
import { readHandles } from "@/lib/user";
import { invitationsFor } from "../invitation/repository";
import * as teams from "../repository";
import type { AskedView, TeamLine } from "./contract";
import { readTeamCard } from "./read-team-card";

/** Teams that anybody may join, the newest first. Open to everybody. */
export async function listTeams(ctx: Context, page: PageRequest): Promise<Page<TeamLine>> {
  const { after, limit } = page;
  const rows = await teams.openTeams(ctx.db, { before: after, limit: limit + 1 });
  const { "team.members_max": places } = await readSettings(ctx.db, ["team.members_max"]);
  const leaders = await readHandles(
    ctx.db,
    rows.map(({ team }) => team.leaderId),
  );
  const { items, next } = pageOf(rows, limit, ({ team }) => team.id);
  return {
    items: items.map(({ team, members }) => ({
      id: team.id,
      slug: team.slug,
      name: team.name,
      description: team.description,
      leader: leaders.get(team.leaderId) ?? "",
      members,
      places,
    })),
    next,
  };
}

/** The caller's team, and the invitations that wait for them by name or wallet. */
export async function readMyTeams(ctx: Context): Promise<{
  team: { slug: string; name: string } | null;
  invitations: AskedView[];
}> {
  const { userId } = requireUser(ctx);
  const wallets = await linkedWallets(ctx.db, userId);
  const [team, waiting] = await Promise.all([
    teams.teamOf(ctx.db, userId),
    invitationsFor(ctx.db, { userId, wallets, now: ctx.now() }),
  ]);
  const askers = await readHandles(
    ctx.db,
    waiting.map(({ invitation }) => invitation.byId),
  );
  return {
    team: team ? { slug: team.slug, name: team.name } : null,
    invitations: await Promise.all(
      waiting.map(async ({ invitation, team: of }) => ({
        id: invitation.id,
        by: askers.get(invitation.byId) ?? null,
        expiresAt: invitation.expiresAt.toISOString(),
        team: await readTeamCard(ctx, of),
      })),
    ),
  };
}
