import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { openStakedRound } from "@/lib/bounty";
import { type Context, requirePermission } from "@/lib/context";
import { addCommunityGuardian } from "@/lib/guardian";
import { enqueue } from "@/lib/outbox";
import type { DecideProposal } from "./contract";
import { lockUndecided } from "./lock-undecided";
import { readStakeTerms } from "./read-stake-terms";
import * as community from "./repository";
import { slugOf } from "./rules";
import { stakeOf } from "./stake";

const DAY_MS = 86_400_000;

/** Says yes to a proposal: its guardian exists, and its round opens with the stake as its floor. */
export async function approveProposal(
  ctx: Context,
  { proposalId, reason }: DecideProposal,
): Promise<{ number: number }> {
  requirePermission(ctx, "admin:rounds");
  return transact(ctx.db, async (tx) => {
    const proposal = await lockUndecided(tx, proposalId);
    const { ownerId, name, level, blurb, emblem, persona, feeMode } = proposal;
    const at = ctx.now();
    const slug = slugOf(name, proposalId);
    await addCommunityGuardian(tx, { slug, name, level, blurb, emblem, persona }, at);
    const { roundDays } = await readStakeTerms(tx);
    const round = await openStakedRound(tx, ctx, {
      guardian: slug,
      feeMode,
      endsAt: new Date(at.getTime() + roundDays * DAY_MS).toISOString(),
      stake: { ownerId, from: stakeOf(proposalId), amount: proposal.stake },
    });
    await community.updateProposal(tx, proposalId, {
      state: "approved",
      decidedAt: at,
      reason,
      roundId: round.id,
    });
    // The house model costs nothing to ask; what others cost is for a reviewer to decide.
    if (ctx.models.refs[0]?.startsWith("house/"))
      await enqueue(tx, { task: "calibration.measure", payload: { slug } });
    await recordAudit(tx, ctx, {
      action: "community.approve_proposal",
      subject: proposalId,
      reason,
      details: { name, round: round.number, stake: String(proposal.stake) },
    });
    return { number: round.number };
  });
}
