import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requirePermission } from "@/lib/context";
import { AppError, invariant } from "@/lib/core/errors";
import * as companions from "../repository";
import type { DecideMatter } from "./contract";
import * as review from "./repository";

/**
 * Says whether everybody may find a companion. `blocked` also ends new chats with it; chats that
 * have it keep it. Nobody decides about a companion of their own.
 * @throws not_found `companion.no_matter`; conflict `companion.decided`; forbidden `companion.own_matter`
 */
export async function decideMatter(
  ctx: Context,
  { matterId, outcome, reason }: DecideMatter,
): Promise<void> {
  const reviewer = requirePermission(ctx, "admin:access");
  await transact(ctx.db, async (tx) => {
    const seen = await review.matterById(tx, matterId);
    const row = seen && (await companions.lockCompanion(tx, seen.companionId));
    const matter = await review.lockMatter(tx, matterId);
    if (!row || !matter)
      throw new AppError("not_found", "companion.no_matter", "There is no such matter.");
    if (matter.decidedAt)
      throw new AppError("conflict", "companion.decided", "This was decided already.");
    if (row.ownerId === reviewer.userId)
      throw new AppError("forbidden", "companion.own_matter", "Somebody else has to decide this.");
    const now = ctx.now();
    const decision = { decidedAt: now, decidedBy: reviewer.userId, outcome, reason };
    await review.updateMatter(tx, matter.id, decision);
    const change = changeOf(row, matter.kind, outcome, now);
    await companions.updateCompanion(tx, row.id, change);
    if (outcome === "blocked") await companions.dropListing(tx, matter.versionId);
    if (change.listedAt) await companions.noteListing(tx, listingOf(row, now));
    await recordAudit(tx, ctx, {
      action: "companion.decide_matter",
      subject: row.id,
      reason,
      details: { kind: matter.kind, cause: matter.cause, outcome, name: row.name },
    });
  });
}

function listingOf({ id, currentVersionId }: companions.CompanionRow, at: Date) {
  invariant(currentVersionId, "what is listed was published");
  return { versionId: currentVersionId, companionId: id, at };
}

function changeOf(
  row: companions.CompanionRow,
  kind: review.MatterRow["kind"],
  outcome: "allowed" | "blocked",
  now: Date,
): Partial<companions.CompanionRow> {
  // Its owner took it back meanwhile: nobody lists it again.
  if (row.state === "withdrawn") return { listedAt: null };
  if (outcome === "blocked")
    return kind === "publish" || kind === "appeal"
      ? { listedAt: null }
      : { listedAt: null, state: "blocked" as const };
  if (kind === "report" || row.visibility === "private") return { updatedAt: now };
  return { state: "active" as const, listedAt: row.currentVersionId ? now : null };
}
