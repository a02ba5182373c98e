import { type Context, requireUser } from "@/lib/context";
import { formatUsd } from "@/lib/core/money";
import { type InvoiceSheet, renderInvoiceSheet } from "@/lib/platform/pdf";
import { invoiceName } from "../rules";
import { sells } from "../vendor";
import { readInvoice } from "./read-invoice";
import * as invoices from "./repository";

/**
 * An invoice as a PDF.
 * @throws what readInvoice throws
 */
export async function renderInvoice(
  ctx: Context,
  { invoiceId }: { invoiceId: string },
): Promise<{ fileName: string; contentType: string; body: Uint8Array<ArrayBuffer> }> {
  requireUser(ctx);
  return pdfOf(ctx, await readInvoice(ctx, invoiceId));
}

/** The PDF of an invoice, whoever wants it. */
export async function pdfOf(ctx: Context, row: invoices.InvoiceRow) {
  const corrected = row.correctsId ? await invoices.invoiceById(ctx.db, row.correctsId) : undefined;
  const sheet = sheetOf(row, corrected);
  return {
    fileName: `${nameOf(row)}.pdf`,
    contentType: "application/pdf",
    body: new Uint8Array(await renderInvoiceSheet(sheet)),
  };
}

function sheetOf(
  row: invoices.InvoiceRow,
  corrected: invoices.InvoiceRow | undefined,
): InvoiceSheet {
  const { kind, buyer, lines, net, tax, total, taxIncluded } = row;
  const title = `${kind === "invoice" ? "Invoice" : "Credit note"} ${nameOf(row)}`;
  const rate = `${row.taxBasisPoints / 100} %`;
  return {
    title,
    notice: sells().standIn ? "Test: paid at a stand-in, no money has moved." : null,
    seller: row.seller.split(";").map((line) => line.trim()),
    buyer: [buyer.name, buyer.email ?? "", countryName(buyer.country)].filter(
      (line) => line !== "",
    ),
    facts: factsOf(row, corrected),
    lines: lines.map((line) => ({
      description: line.description,
      period: line.period ? `${dayOf(line.period.start)} to ${dayOf(line.period.end)}` : "",
      amount: formatUsd(BigInt(line.amount)),
    })),
    sums: [
      ["Net", formatUsd(net)],
      [`Tax, ${rate}${taxIncluded ? ", included in the prices above" : ""}`, formatUsd(tax)],
    ],
    total: [kind === "invoice" ? "Total" : "Goes back", formatUsd(total)],
    footnotes: [
      taxIncluded ? "Prices include tax." : "Tax is added to the prices.",
      ...(row.taxBasisPoints === 0 ? ["No tax is charged for this place."] : []),
    ],
  };
}

function factsOf(
  row: invoices.InvoiceRow,
  corrected: invoices.InvoiceRow | undefined,
): [string, string][] {
  const { kind, state, issuedAt, dueAt, paidAt, paymentReference } = row;
  const facts: [string, string | null][] = [
    ["Number", nameOf(row)],
    ["Date", issuedAt && dayOf(issuedAt)],
    ["Corrects", corrected ? nameOf(corrected) : null],
    ["State", kind === "credit_note" ? null : state],
    ["Due", state === "sent" && dueAt ? dayOf(dueAt) : null],
    ["Paid", kind === "invoice" && paidAt ? dayOf(paidAt) : null],
    ["Payment", paymentReference],
  ];
  return facts.filter((fact): fact is [string, string] => fact[1] !== null);
}

function nameOf({ kind, number }: invoices.InvoiceRow): string {
  return number === null ? "draft" : invoiceName(kind, number);
}

function dayOf(at: Date | string): string {
  const date = new Date(at);
  return date.toLocaleDateString("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
}

const names = new Intl.DisplayNames("en", { type: "region" });

function countryName(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code;
}
