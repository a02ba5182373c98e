import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { canSendEmail, wishesOf } from "@/lib/email";
import { env } from "@/lib/env";
import { findAccount } from "@/lib/user";
import { InvoiceRequest } from "../contract";
import { documentLetter } from "../letters";
import { invoiceName } from "../rules";
import { writeOnce } from "../write-once";
import { pdfOf } from "./render-invoice";
import * as invoices from "./repository";

/**
 * Writes once to a buyer that an invoice or a credit note was issued, with its PDF. Nothing to
 * whoever wants no such letters, or has no address. The PDF is made before the transaction.
 */
export async function sendDocument(ctx: Context, payload: unknown): Promise<void> {
  requireSystem(ctx);
  const { invoiceId } = InvoiceRequest.parse(payload);
  const row = await invoices.invoiceById(ctx.db, invoiceId as Id<"invoice">);
  if (!row || row.number === null || !(await isWanted(ctx, row.userId))) return;
  const { id, kind, number, total, userId } = row;
  const { fileName, contentType, body } = await pdfOf(ctx, row);
  const title = `${kind === "invoice" ? "Invoice" : "Credit note"} ${invoiceName(kind, number)}`;
  const url = `${env().APP_URL}/api/billing/invoices/${id}/pdf`;
  await transact(ctx.db, (tx) =>
    writeOnce(
      tx,
      ctx,
      { userId, subject: id, kind: "document" },
      (handle) => documentLetter(handle, { title, total, state: saying(row), url }),
      [{ name: fileName, type: contentType, content: body }],
    ),
  );
}

async function isWanted(ctx: Context, userId: Id<"user">): Promise<boolean> {
  if (!canSendEmail()) return false;
  const [account, { off }] = await Promise.all([
    findAccount(ctx.db, userId),
    wishesOf(ctx.db, userId),
  ]);
  return Boolean(account?.email) && !off.includes("receipts");
}

function saying({ kind, state }: invoices.InvoiceRow): string {
  if (kind === "credit_note") return "The money goes back to your card.";
  if (state === "void") return "It is void: nothing is to be paid.";
  return state === "paid" ? "It is paid." : "It is not paid yet.";
}
