import { type Context, requirePermission } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { readHandles } from "@/lib/user";
import type { AdjustmentView } from "../contract";
import * as adjustments from "./repository";

/** Proposals that wait for a second person, or those that are done with; newest first. */
export async function listAdjustments(
  ctx: Context,
  { open, after, limit }: PageRequest & { open: boolean },
): Promise<Page<AdjustmentView>> {
  const viewer = requirePermission(ctx, "admin:billing");
  const before = after !== undefined && isId("adjustment", after) ? after : null;
  const rows = await adjustments.adjustments(ctx.db, { open, before, limit: limit + 1 });
  const page = pageOf(rows, limit, ({ id }) => id);
  const people = page.items.flatMap(({ userId, proposedBy, decidedBy }) =>
    decidedBy ? [userId, proposedBy, decidedBy] : [userId, proposedBy],
  );
  const handles = await readHandles(ctx.db, people);
  const now = ctx.now();
  return {
    next: page.next,
    items: page.items.map((row) => viewOf(row, { handles, now, viewer: viewer.userId })),
  };
}

function viewOf(
  row: adjustments.AdjustmentRow,
  seen: { handles: Map<Id<"user">, string>; now: Date; viewer: Id<"user"> },
): AdjustmentView {
  const { id, bucket, reason, decision, proposedBy, decidedBy, userId } = row;
  const { handles, now, viewer } = seen;
  const waits = row.state === "proposed" && row.expiresAt > now;
  const isOver = row.state === "proposed" && !waits;
  const name = (person: Id<"user">) => handles.get(person) ?? "";
  return {
    id,
    handle: name(userId),
    bucket,
    change: String(row.change),
    applied: row.applied === null ? null : String(row.applied),
    reason,
    state: isOver ? "expired" : row.state,
    proposedBy: name(proposedBy),
    proposedAt: row.proposedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    decidedBy: decidedBy && name(decidedBy),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decision,
    mayDecide: waits && proposedBy !== viewer && userId !== viewer,
    mayWithdraw: waits && proposedBy === viewer,
  };
}
