import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import type { DecideProposal } from "./contract";
import { lockUndecided } from "./lock-undecided";
import * as community from "./repository";
import { returnStake } from "./stake";

/** Says no to a proposal, with a reason that its owner reads. The stake goes back whole. */
export async function rejectProposal(
  ctx: Context,
  { proposalId, reason }: DecideProposal,
): Promise<void> {
  requirePermission(ctx, "admin:rounds");
  await transact(ctx.db, async (tx) => {
    const proposal = await lockUndecided(tx, proposalId);
    const at = ctx.now();
    await returnStake(tx, proposal, at);
    await community.updateProposal(tx, proposalId, { state: "rejected", decidedAt: at, reason });
    await recordAudit(tx, ctx, {
      action: "community.reject_proposal",
      subject: proposalId,
      reason,
      details: { name: proposal.name, stake: String(proposal.stake) },
    });
  });
}
