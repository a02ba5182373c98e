import { readStakedRounds } from "@/lib/bounty";
import { type Context, requirePermission, requireUser } from "@/lib/context";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { readHandles } from "@/lib/user";
import type { ProposalView } from "./contract";
import * as community from "./repository";

const OWN_SHOWN = 50;

/** The caller's own proposals, newest first. */
export async function listMyProposals(ctx: Context): Promise<ProposalView[]> {
  const { userId } = requireUser(ctx);
  const rows = await community.proposalsBefore(ctx.db, { ownerId: userId, limit: OWN_SHOWN });
  return viewProposals(ctx, rows);
}

/** Everything that waits for a decision, the longest waiting first. For reviewers. */
export async function listWaitingProposals(ctx: Context): Promise<ProposalView[]> {
  requirePermission(ctx, "admin:rounds");
  return viewProposals(ctx, await community.waitingProposals(ctx.db));
}

/** All proposals there were, newest first. For reviewers. */
export async function listProposals(ctx: Context, page: PageRequest): Promise<Page<ProposalView>> {
  requirePermission(ctx, "admin:rounds");
  const rows = await community.proposalsBefore(ctx.db, {
    before: page.after,
    limit: page.limit + 1,
  });
  return pageOf(await viewProposals(ctx, rows), page.limit, (proposal) => proposal.id);
}

async function viewProposals(
  ctx: Context,
  rows: readonly community.ProposalRow[],
): Promise<ProposalView[]> {
  const [handles, rounds] = await Promise.all([
    readHandles(
      ctx.db,
      rows.map((row) => row.ownerId),
    ),
    readStakedRounds(
      ctx.db,
      rows.flatMap((row) => row.roundId ?? []),
    ),
  ]);
  return rows.map(({ roundId, ownerId, ...row }) => ({
    ...row,
    owner: { id: ownerId, handle: handles.get(ownerId) ?? "someone" },
    stake: String(row.stake),
    createdAt: row.createdAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    round: (roundId && rounds.get(roundId)) || null,
  }));
}
