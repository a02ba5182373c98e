import { type Context, requirePermission } from "@/lib/context";
import { isId } from "@/lib/core/id";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import type { CaseView } from "./contract";
import { type CaseRow, newestCases } from "./repository";

/** Messages that were refused or want looking at, the newest first. */
export async function listCases(
  ctx: Context,
  { onlyOpen, ...page }: PageRequest & { onlyOpen: boolean },
): Promise<Page<CaseView>> {
  requirePermission(ctx, "admin:access");
  const before = page.after && isId("case", page.after) ? page.after : null;
  const rows = await newestCases(ctx.db, { before, limit: page.limit + 1, onlyOpen });
  return pageOf(rows.map(viewOf), page.limit, (row) => row.id);
}

function viewOf({ at, appealedAt, decidedAt: _at, requestKey: _key, ...row }: CaseRow): CaseView {
  return { ...row, at: at.toISOString(), appealedAt: appealedAt?.toISOString() ?? null };
}
