import type { Context } from "@/lib/context";
import type { OfTeam } from "../contract";
import { enterTeam, transactTeam } from "../guard";
import { partWith } from "./part-with";

/** Leaves a team at once, with what of one's money is unspent. A leader is followed by another. */
export async function leaveTeam(ctx: Context, { teamId }: OfTeam): Promise<void> {
  await transactTeam(ctx, async (tx) => {
    const { team, me } = await enterTeam(tx, ctx, teamId, "leave");
    await partWith(tx, team, { member: me, at: ctx.now() });
  });
}
