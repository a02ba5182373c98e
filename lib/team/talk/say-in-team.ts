import { roundExists } from "@/lib/bounty";
import { type Context, requireUser } from "@/lib/context";
import { newId } from "@/lib/core/id";
import type { SayInTeam } from "../contract";
import { enterTeam, transactTeam } from "../guard";
import { tellTeam } from "../live/repository";
import { moderateWords, offerHelp, type Written } from "../moderate-words";
import * as talk from "./repository";

/**
 * Says something to the team. Named after a round it is a strategy: nobody else reads it before the
 * round has ended, and then only where everybody who wrote one agrees.
 */
export async function sayInTeam(
  ctx: Context,
  { teamId, text, roundId }: SayInTeam,
): Promise<Written> {
  requireUser(ctx);
  if (roundId) await roundExists(ctx, roundId);
  const seen = await moderateWords(ctx, text);
  return transactTeam(ctx, async (tx) => {
    const { me } = await enterTeam(tx, ctx, teamId, "talk");
    const at = ctx.now();
    const id = newId("teamMessage", at);
    await talk.insertMessage(tx, { id, teamId, userId: me.userId, text, roundId, at });
    await tellTeam(tx, teamId);
    return offerHelp(tx, ctx, seen);
  });
}
