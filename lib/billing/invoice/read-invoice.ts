import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { permits } from "@/lib/core/permission";
import * as invoices from "./repository";

/**
 * An invoice with its number, for whom it is made out to and for whoever keeps the books.
 * @throws unauthenticated; not_found `billing.invoice_not_found`, also for somebody else's
 */
export async function readInvoice(ctx: Context, invoiceId: string): Promise<invoices.InvoiceRow> {
  const { userId, role, granted } = requireUser(ctx);
  const row = await invoices.invoiceById(ctx.db, invoiceId as Id<"invoice">);
  const may = row?.userId === userId || permits(role, granted, "admin:billing");
  if (row && may && row.number !== null) return row;
  throw new AppError("not_found", "billing.invoice_not_found", "There is no such invoice.");
}
