import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { WithdrawProposal } from "./contract";
import { lockUndecided } from "./lock-undecided";
import * as community from "./repository";
import { returnStake } from "./stake";

/** Takes one's own proposal back before it is decided about, and its stake with it. */
export async function withdrawProposal(
  ctx: Context,
  { proposalId }: WithdrawProposal,
): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    const { ownerId } = await community.lockProposal(tx, proposalId);
    if (ownerId !== userId)
      throw new AppError("not_found", "community.not_found", "There is no such proposal.");
    const proposal = await lockUndecided(tx, proposalId);
    const at = ctx.now();
    await returnStake(tx, proposal, at);
    await community.updateProposal(tx, proposalId, { state: "withdrawn", decidedAt: at });
  });
}
