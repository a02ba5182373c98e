import { recordAudit } from "@/lib/audit";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { notify } from "@/lib/notice";
import type { RemoveMember } from "../contract";
import { enterTeam, transactTeam } from "../guard";
import * as teams from "../repository";
import { memberOf } from "./member-of";
import { partWith } from "./part-with";

/** Sends somebody away, for good where they are banned. Their money goes with them. */
export async function removeMember(
  ctx: Context,
  { teamId, userId, ban }: RemoveMember,
): Promise<void> {
  await transactTeam(ctx, async (tx) => {
    const { team, me } = await enterTeam(tx, ctx, teamId, "remove");
    if (userId === me.userId) throw new AppError("conflict", "team.yourself", "Leave it instead.");
    const at = ctx.now();
    const member = await memberOf(tx, teamId, userId);
    await partWith(tx, team, { member, at });
    await notify(tx, {
      userId,
      kind: "team_removed",
      data: { team: team.slug, name: team.name, banned: ban },
      ref: `${teamId}:${at.getTime()}`,
      at,
    });
    if (ban) await teams.insertBan(tx, { teamId, userId, byId: me.userId, at });
    await recordAudit(tx, ctx, {
      action: ban ? "team.ban" : "team.remove",
      subject: teamId,
      reason: "by its leader",
      details: { userId },
    });
  });
}
