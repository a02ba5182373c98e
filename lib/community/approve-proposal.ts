import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { openStakedRound } from "@/lib/bounty";
import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { addCommunityGuardian } from "@/lib/guardian";
import { enqueue } from "@/lib/outbox";
import { joinedAccounts } from "@/lib/protection";
import type { DecideProposal } from "./contract";
import { lockUndecided } from "./lock-undecided";
import * as community from "./repository";
import { requireFreeName } from "./require-free-name";
import { slugOf } from "./rules";
import { stakeOf } from "./stake";

const DAY_MS = 86_400_000;

/**
 * Says yes to a proposal: its guardian exists, and its round opens with the stake as its floor.
 * @throws forbidden `community.own_proposal`; conflict `community.already_decided`,
 *   `community.withdrawn`, and `community.name_taken` where another was approved meanwhile
 */
export async function approveProposal(
  ctx: Context,
  { proposalId, reason }: DecideProposal,
): Promise<{ number: number }> {
  const reviewer = requirePermission(ctx, "admin:rounds");
  return transact(ctx.db, async (tx) => {
    const proposal = await lockUndecided(tx, proposalId);
    const { ownerId, name, level, blurb, emblem, persona, feeMode } = proposal;
    const { stake, ownerShare, roundDays } = proposal;
    if ((await joinedAccounts(tx, reviewer.userId)).includes(ownerId))
      throw new AppError(
        "forbidden",
        "community.own_proposal",
        "Somebody else has to decide this.",
      );
    const at = ctx.now();
    await community.lockNames(tx);
    await requireFreeName(tx, name);
    const slug = slugOf(name, proposalId);
    await addCommunityGuardian(tx, { slug, name, level, blurb, emblem, persona }, at);
    const round = await openStakedRound(tx, ctx, {
      guardian: slug,
      feeMode,
      endsAt: new Date(at.getTime() + roundDays * DAY_MS).toISOString(),
      stake: { ownerId, from: stakeOf(proposalId), amount: stake, ownerShare },
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
      details: { name, round: round.number, stake: String(stake) },
    });
    return { number: round.number };
  });
}
