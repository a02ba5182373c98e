import { type Context, requireUser } from "@/lib/context";
import { isId } from "@/lib/core/id";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import type { MyCaseView } from "../contract";
import { type CaseRow, refusalsOf } from "../repository";
import { appealDeadline, appealRefusal } from "./rules";

/** What was refused of one's own, the newest first, and what became of each appeal. */
export async function listMyCases(ctx: Context, page: PageRequest): Promise<Page<MyCaseView>> {
  const { userId } = requireUser(ctx);
  const before = page.after && isId("case", page.after) ? page.after : null;
  const rows = await refusalsOf(ctx.db, userId, { before, limit: page.limit + 1 });
  const now = ctx.now();
  return pageOf(
    rows.map((row) => viewOf(row, now)),
    page.limit,
    (row) => row.id,
  );
}

function viewOf(row: CaseRow, now: Date): MyCaseView {
  const open = appealRefusal(row, now) === null;
  return {
    id: row.id,
    at: row.at.toISOString(),
    place: row.place,
    message: row.message,
    categories: row.categories,
    appeal: row.appeal,
    appealedAt: row.appealedAt?.toISOString() ?? null,
    appealBy: open ? appealDeadline(row.at).toISOString() : null,
    decision: row.decision,
    decisionReason: row.decisionReason,
  };
}
