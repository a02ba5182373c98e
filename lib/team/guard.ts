import { databaseError, type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { TeamAct } from "./contract";
import * as teams from "./repository";
import { mayAct } from "./rules";

/** The team, held until commit, in which the caller may do this. A step: it comes before any other lock. */
export async function enterTeam(
  tx: Tx,
  ctx: Context,
  teamId: Id<"team">,
  act: TeamAct,
): Promise<{ team: teams.TeamRow; me: teams.MemberRow }> {
  const { userId } = requireUser(ctx);
  const team = await teams.lockTeam(tx, teamId);
  const me = await teams.placeOf(tx, teamId, userId);
  if (!me || me.leftAt) throw new AppError("forbidden", "team.not_member", "You are not in it.");
  if (team.dissolvedAt) throw new AppError("conflict", "team.dissolved", "This team is no more.");
  if (!mayAct(me.role, act))
    throw new AppError("forbidden", "team.role", "Your role does not allow this.");
  return { team, me };
}

const refusals: Record<string, { reason: `team.${string}`; message: string }> = {
  team_member_of_one: { reason: "team.in_team", message: "One team at a time." },
  team_folded_unique: { reason: "team.name_taken", message: "There is a team of this name." },
  team_slug_unique: { reason: "team.name_taken", message: "There is a team of this name." },
};

/** A transaction in which two at once cannot get what only one may have. */
export async function transactTeam<T>(ctx: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await transact(ctx.db, work);
  } catch (error) {
    const refusal = refusals[databaseError(error)?.constraint ?? ""];
    if (!refusal) throw error;
    throw new AppError("conflict", refusal.reason, refusal.message, { cause: error });
  }
}
