import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { OfTeamMember, SetTeamRole } from "../contract";
import { enterTeam, transactTeam } from "../guard";
import { tellTeam } from "../live/repository";
import * as teams from "../repository";
import { memberOf } from "./member-of";
import { tellLeader } from "./tell-leader";

/** Makes a member a strategist, or the other way. */
export async function setTeamRole(
  ctx: Context,
  { teamId, userId, role }: SetTeamRole,
): Promise<void> {
  await transactTeam(ctx, async (tx) => {
    const { me } = await enterTeam(tx, ctx, teamId, "change");
    if (userId === me.userId)
      throw new AppError("conflict", "team.yourself", "Hand the team over first.");
    await teams.updateMember(tx, await memberOf(tx, teamId, userId), { role });
    await tellTeam(tx, teamId);
  });
}

/** Makes another member the leader; who led becomes a strategist. */
export async function handOver(ctx: Context, { teamId, userId }: OfTeamMember): Promise<void> {
  await transactTeam(ctx, async (tx) => {
    const { team, me } = await enterTeam(tx, ctx, teamId, "change");
    const next = await memberOf(tx, teamId, userId);
    if (next.userId === me.userId) return;
    await teams.updateMember(tx, me, { role: "strategist" });
    await teams.updateMember(tx, next, { role: "leader" });
    await teams.updateTeam(tx, teamId, { leaderId: userId });
    await tellLeader(tx, team, { userId, otherId: me.userId, at: ctx.now() });
    await tellTeam(tx, teamId);
  });
}
