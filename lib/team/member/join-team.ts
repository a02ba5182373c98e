import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { OfTeam } from "../contract";
import { transactTeam } from "../guard";
import * as teams from "../repository";
import { admit } from "./admit";

/** Joins a team that anybody may join. */
export async function joinTeam(ctx: Context, { teamId }: OfTeam): Promise<void> {
  const { userId } = requireUser(ctx);
  await transactTeam(ctx, async (tx) => {
    const team = await teams.lockTeam(tx, teamId);
    if (!team.open)
      throw new AppError("forbidden", "team.private", "This team takes people it has invited.");
    await admit(tx, team, { userId, role: "member", at: ctx.now() });
  });
}
