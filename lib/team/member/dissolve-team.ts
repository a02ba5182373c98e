import { recordAudit } from "@/lib/audit";
import type { Context } from "@/lib/context";
import { notify } from "@/lib/notice";
import type { OfTeam } from "../contract";
import { enterTeam, transactTeam } from "../guard";
import * as teams from "../repository";
import { partWith } from "./part-with";

/**
 * Ends a team: everybody gets what is unspent of theirs. Attempts that wait for a verdict stay as
 * they were paid, with their shares. The others are told once.
 */
export async function dissolveTeam(ctx: Context, { teamId }: OfTeam): Promise<void> {
  await transactTeam(ctx, async (tx) => {
    const { team, me } = await enterTeam(tx, ctx, teamId, "change");
    const at = ctx.now();
    await recordAudit(tx, ctx, {
      action: "team.dissolve",
      subject: teamId,
      reason: "by its leader",
    });
    const members = await teams.membersOf(tx, teamId);
    // The leader goes last, so that nobody is made leader on the way.
    const others = members.filter(({ userId }) => userId !== me.userId);
    for (const member of [...others, me]) await partWith(tx, team, { member, at, isEnding: true });
    for (const { userId } of others)
      await notify(tx, {
        userId,
        kind: "team_ended",
        otherId: me.userId,
        data: { team: team.slug, name: team.name },
        ref: teamId,
        at,
      });
  });
}
