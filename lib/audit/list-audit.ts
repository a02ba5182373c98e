import { type Context, requirePermission } from "@/lib/context";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import type { AuditView } from "./contract";
import * as audit from "./repository";

/** The newest acts first. */
export async function listAudit(ctx: Context, page: PageRequest): Promise<Page<AuditView>> {
  requirePermission(ctx, "admin:access");
  // Twenty digits may be more than the database can count to: what no entry has begins at the top.
  const cursor = /^\d{1,15}$/.test(page.after ?? "") ? Number(page.after) : null;
  const before = cursor ?? Number.MAX_SAFE_INTEGER;
  const rows = await audit.newestBefore(ctx.db, before, page.limit + 1);
  return pageOf(
    rows.map(({ id: _id, previousHash: _previous, at, ...row }) => ({
      ...row,
      at: at.toISOString(),
    })),
    page.limit,
    (row) => String(row.seq),
  );
}
