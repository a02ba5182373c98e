import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { enqueue } from "@/lib/outbox";
import { readSettings } from "@/lib/settings";
import { findAccount } from "@/lib/user";
import {
  type InvoiceKind,
  type InvoiceLine,
  type InvoiceState,
  SEND_DOCUMENT,
  type Taxed,
} from "../contract";
import * as billing from "../repository";
import * as invoices from "./repository";

export type Document = Taxed & {
  userId: Id<"user">;
  /** What at Stripe it is for; once for each. */
  source: string;
  paymentReference: string | null;
  state: InvoiceState;
  lines: InvoiceLine[];
  taxBasisPoints: number;
  taxIncluded: boolean;
  corrects?: { id: Id<"invoice">; number: number | null };
};

/** Makes a document; unless it is a draft it gets the next number of its series, and is sent. A step. */
export async function issueInvoice(tx: Tx, ctx: Context, document: Document): Promise<void> {
  const { userId, corrects, ...content } = document;
  const at = ctx.now();
  const kind: InvoiceKind = corrects ? "credit_note" : "invoice";
  const customer = await billing.customerOf(tx, userId);
  const account = await findAccount(tx, userId);
  const { "billing.seller": seller } = await readSettings(tx, ["billing.seller"]);
  const row = {
    id: newId("invoice", at),
    kind,
    number: null,
    userId,
    ...content,
    correctsId: corrects?.id ?? null,
    buyer: {
      name: customer?.name || account?.handle || "",
      email: account?.email ?? null,
      country: customer?.country ?? "",
    },
    seller,
    createdAt: at,
    issuedAt: null,
    dueAt: null,
    paidAt: null,
    voidedAt: null,
  };
  await invoices.insertInvoice(tx, row);
  if (content.state !== "draft") await numberInvoice(tx, ctx, row, content.state);
}

/** Takes the next number, fixes the dates, and has it sent to the buyer. A step. */
export async function numberInvoice(
  tx: Tx,
  ctx: Context,
  row: Pick<invoices.InvoiceRow, "id" | "kind">,
  state: InvoiceState,
): Promise<void> {
  const at = ctx.now();
  const { "billing.invoice_due_days": days } = await readSettings(tx, ["billing.invoice_due_days"]);
  const number = await invoices.takeNumber(tx, row.kind);
  await invoices.updateInvoice(tx, row.id, {
    number,
    state,
    issuedAt: at,
    dueAt: new Date(at.getTime() + days * 86_400_000),
    paidAt: state === "paid" ? at : null,
  });
  await enqueue(tx, { task: SEND_DOCUMENT, payload: { invoiceId: row.id } });
}
