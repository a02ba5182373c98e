import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { ChangeTeam } from "./contract";
import { enterTeam, transactTeam } from "./guard";
import { tellTeam } from "./live/repository";
import { moderateWords } from "./moderate-words";
import { readPart } from "./pool/return-part";
import * as teams from "./repository";
import { isEasier } from "./rules";

/**
 * Says what a team is for, who may join it, and who approves what it spends. Money that others put
 * in under one rule is not spent under an easier one: they take it out first.
 * @throws conflict `team.pool_of_others`; blocked
 */
export async function changeTeam(ctx: Context, input: ChangeTeam): Promise<void> {
  await moderateWords(ctx, input.description);
  await transactTeam(ctx, async (tx) => {
    const { team, me } = await enterTeam(tx, ctx, input.teamId, "change");
    const { description, open, approval, votesNeeded } = input;
    const cap = input.cap === null ? null : BigInt(input.cap);
    const rule = { approval, votesNeeded, cap };
    if (isEasier(rule, team) && (await holdsForOthers(tx, me)))
      throw new AppError("conflict", "team.pool_of_others", "Others have money in the pool.");
    await teams.updateTeam(tx, team.id, { description, open, ...rule });
    await tellTeam(tx, team.id);
  });
}

async function holdsForOthers(tx: Tx, { teamId, userId: mine }: teams.MemberRow): Promise<boolean> {
  for (const { userId } of await teams.membersOf(tx, teamId)) {
    const { available, held } = await readPart(tx, teamId, userId);
    if (userId !== mine && available + held > 0n) return true;
  }
  return false;
}
