import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { WithdrawFromTeam } from "../contract";
import { transactTeam } from "../guard";
import { tellTeam } from "../live/repository";
import * as teams from "../repository";
import * as pools from "./repository";
import { readPart, returnPart } from "./return-part";

/**
 * Takes the caller's own unspent money out of a pool, all of it where no amount is said. Nothing
 * stands in its way: no role, no break, no ban, no end of the team. What is promised to an attempt
 * waits for its verdict. The same key again gives nothing more.
 * @throws not_found `team.not_found`; insufficient_funds `team.not_that_much`; conflict
 *   `team.key_reused`
 */
export async function withdrawFromTeam(
  ctx: Context,
  input: WithdrawFromTeam,
): Promise<{ amount: string }> {
  const { userId } = requireUser(ctx);
  const { teamId, requestKey } = input;
  return transactTeam(ctx, async (tx) => {
    const team = await teams.lockTeam(tx, teamId);
    if (!(await teams.placeOf(tx, teamId, userId)))
      throw new AppError("not_found", "team.not_found", "There is no such team.");
    const earlier = await pools.withdrawalByKey(tx, userId, requestKey);
    if (earlier) return replay(earlier, input);
    const { available } = await readPart(tx, teamId, userId);
    const amount = input.amount === null ? available : BigInt(input.amount);
    if (amount > available || amount === 0n)
      throw new AppError("insufficient_funds", "team.not_that_much", "You have less there.");
    const at = ctx.now();
    await returnPart(tx, team, { userId, amount, at });
    await pools.insertWithdrawal(tx, { userId, requestKey, teamId, amount, at });
    await tellTeam(tx, teamId);
    return { amount: String(amount) };
  });
}

function replay(earlier: pools.WithdrawalRow, { teamId, amount }: WithdrawFromTeam) {
  const isSame = amount === null || BigInt(amount) === earlier.amount;
  if (earlier.teamId === teamId && isSame) return { amount: String(earlier.amount) };
  throw new AppError("conflict", "team.key_reused", "This key was used for another sum.");
}
