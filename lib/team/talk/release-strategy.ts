import { type Context, requireUser } from "@/lib/context";
import type { ReleaseStrategy } from "../contract";
import { enterTeam, transactTeam } from "../guard";
import { tellTeam } from "../live/repository";
import * as teams from "../repository";
import * as talk from "./repository";

/**
 * Agrees that one's own strategies for a round are published once it has ended, or takes that back.
 * Words stay their writer's: who has left the team, or whose team has ended, decides as before.
 */
export async function releaseStrategy(
  ctx: Context,
  { teamId, roundId, agree }: ReleaseStrategy,
): Promise<void> {
  const { userId } = requireUser(ctx);
  const release = { teamId, roundId, userId };
  await transactTeam(ctx, async (tx) => {
    await teams.lockTeam(tx, teamId);
    if (!(await talk.hasWritten(tx, release))) await enterTeam(tx, ctx, teamId, "talk");
    if (agree) await talk.putRelease(tx, { ...release, at: ctx.now() });
    else await talk.deleteRelease(tx, release);
    await tellTeam(tx, teamId);
  });
}
