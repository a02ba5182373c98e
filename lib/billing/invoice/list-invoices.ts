import { type Context, requirePermission } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { readHandles } from "@/lib/user";
import type { InvoiceView, PurchaseView } from "../contract";
import * as billing from "../repository";
import { invoiceView, purchaseView } from "../view";
import * as invoices from "./repository";

type Of = { handle: string };

/** Everybody's invoices and credit notes, the newest first. */
export async function listInvoices(
  ctx: Context,
  { after, limit }: PageRequest,
): Promise<Page<InvoiceView & Of>> {
  requirePermission(ctx, "admin:billing");
  const from = after && isId("invoice", after) ? after : null;
  const rows = await invoices.newestInvoices(ctx.db, { after: from, limit: limit + 1 });
  const handles = await handlesOf(ctx, rows);
  return pageOf(
    rows.map((row) => ({ ...invoiceView(row), handle: handles.get(row.userId) ?? "deleted" })),
    limit,
    ({ id }) => id,
  );
}

/** Everybody's packages, those that were chosen last first. */
export async function listPurchases(
  ctx: Context,
  { after, limit }: PageRequest,
): Promise<Page<PurchaseView & Of>> {
  requirePermission(ctx, "admin:billing");
  const from = after && isId("purchase", after) ? after : null;
  const rows = await billing.newestPurchases(ctx.db, { after: from, limit: limit + 1 });
  const handles = await handlesOf(ctx, rows);
  return pageOf(
    rows.map((row) => ({ ...purchaseView(row), handle: handles.get(row.userId) ?? "deleted" })),
    limit,
    ({ id }) => id,
  );
}

async function handlesOf(ctx: Context, rows: readonly { userId: Id<"user"> }[]) {
  return new Map<string, string>(
    await readHandles(
      ctx.db,
      rows.map(({ userId }) => userId),
    ),
  );
}
