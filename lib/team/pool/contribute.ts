import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { openAccount, postTransfers } from "@/lib/ledger";
import { requireMayPay } from "@/lib/protection";
import { isOfHouse } from "@/lib/user";
import type { Contribute } from "../contract";
import { enterTeam, transactTeam } from "../guard";
import { tellTeam } from "../live/repository";
import { partOf, walletOf } from "./address";
import * as pools from "./repository";

/**
 * Puts money into the caller's own part of a pool, `amount` in micro-USD. It counts against their
 * limits now, and not again when it is spent. The same key again does nothing more.
 * @throws forbidden `team.insider`, `team.not_member`; conflict `team.key_reused`; what
 *   requireMayPay and the ledger throw
 */
export async function contribute(ctx: Context, input: Contribute): Promise<void> {
  const { userId } = requireUser(ctx);
  const amount = BigInt(input.amount);
  await transactTeam(ctx, async (tx) => {
    const { team } = await enterTeam(tx, ctx, input.teamId, "contribute");
    const earlier = await pools.contributionByKey(tx, userId, input.requestKey);
    if (earlier) {
      if (earlier.teamId === team.id && earlier.amount === amount) return;
      throw new AppError("conflict", "team.key_reused", "This key was used for another sum.");
    }
    if (await isOfHouse(tx, ctx))
      throw new AppError("forbidden", "team.insider", "Who runs the house does not play in it.");
    await requireMayPay(tx, ctx, { userId, amount });
    const at = ctx.now();
    const id = newId("contribution", at);
    await pools.insertContribution(tx, {
      id,
      teamId: team.id,
      userId,
      amount,
      requestKey: input.requestKey,
      at,
    });
    const credit = partOf(team.id, userId);
    await openAccount(tx, { address: credit, kind: "user", at });
    await postTransfers(tx, {
      key: `team.contributed:${id}`,
      code: "team.contributed",
      memo: { team: team.slug },
      legs: [{ op: "transfer", debit: walletOf(userId), credit, amount }],
      at,
    });
    await tellTeam(tx, team.id);
  });
}
