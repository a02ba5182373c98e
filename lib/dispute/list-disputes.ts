import { namesOf } from "@/lib/bounty";
import { type Context, requirePermission } from "@/lib/context";
import { isId } from "@/lib/core/id";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { readHandles } from "@/lib/user";
import type { DisputeTerms, DisputeView, OpenDisputeView } from "./contract";
import { type MatterName, readMatter } from "./matter";
import * as disputes from "./repository";
import { windowEnd } from "./rules";
import { viewDisputes } from "./view";

const SHOWN_OPEN = 200;

/** Disputes that wait for an answer, the longest waiting first. */
export async function listOpenDisputes(ctx: Context): Promise<OpenDisputeView[]> {
  requirePermission(ctx, "admin:rounds");
  const rows = await disputes.openDisputes(ctx.db, SHOWN_OPEN);
  const views = await viewDisputes(ctx.db, rows);
  const handles = await readHandles(
    ctx.db,
    rows.map((row) => row.userId),
  );
  const attemptIds = rows.flatMap((row) => row.attemptId ?? []);
  const { attempts } = await namesOf(ctx.db, { roundIds: [], attemptIds });
  return views.flatMap((view, index) => {
    const row = rows[index];
    if (!row) return [];
    const refundable = row.attemptId ? (attempts.get(row.attemptId)?.refundable ?? false) : false;
    return [{ ...view, text: row.text, handle: handles.get(row.userId) ?? "someone", refundable }];
  });
}

/** Disputes that were answered, the latest opened first. Open to everybody. */
export async function listAnsweredDisputes(
  ctx: Context,
  { after, limit }: PageRequest,
): Promise<Page<DisputeView>> {
  const before = after && isId("dispute", after) ? after : null;
  const rows = await disputes.answeredBefore(ctx.db, before, limit + 1);
  return pageOf(await viewDisputes(ctx.db, rows), limit, (view) => view.id);
}

/** How many disputes wait, and what came of the others. Open to everybody. */
export function countDisputes(ctx: Context) {
  return disputes.totals(ctx.db);
}

/** The disputes about an attempt or a round, the oldest first. Open to everybody. */
export async function listDisputesAbout(
  ctx: Context,
  matter: disputes.Matter,
): Promise<DisputeView[]> {
  return viewDisputes(ctx.db, await disputes.disputesAbout(ctx.db, matter));
}

/** Whether the caller may dispute this now, and until when. Null for whom it is not. */
export async function readDisputeTerms(
  ctx: Context,
  name: MatterName,
): Promise<DisputeTerms | null> {
  if (ctx.actor.kind !== "user") return null;
  const { matter, windowDays, refusal } = await readMatter(ctx, name);
  if (refusal === "not_yours") return null;
  const until = windowEnd(matter.endedAt, windowDays);
  return { refusal, until: until?.toISOString() ?? null };
}
