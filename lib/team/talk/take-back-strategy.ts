import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { OfStrategy } from "../contract";
import { transactTeam } from "../guard";
import { tellTeam } from "../live/repository";
import * as teams from "../repository";
import * as talk from "./repository";

/**
 * Takes out what the caller wrote as strategies for a round, published or not, in the team or gone
 * from it. What the others wrote waits for them no more.
 * @throws not_found `team.no_strategy`
 */
export async function takeBackStrategy(
  ctx: Context,
  { teamId, roundId }: OfStrategy,
): Promise<void> {
  const { userId } = requireUser(ctx);
  const mine = { teamId, roundId, userId };
  await transactTeam(ctx, async (tx) => {
    await teams.lockTeam(tx, teamId);
    if (!(await talk.hasWritten(tx, mine)))
      throw new AppError("not_found", "team.no_strategy", "You have written none for it.");
    await talk.removeStrategies(tx, mine);
    await talk.deleteRelease(tx, mine);
    await tellTeam(tx, teamId);
  });
}
