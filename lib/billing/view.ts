import { packages } from "@/lib/plan/contract";
import { type InvoiceView, type PurchaseView, packageOf } from "./contract";
import type { InvoiceRow } from "./invoice/repository";
import type { PurchaseRow } from "./repository";
import { invoiceName } from "./rules";

export function invoiceView(row: InvoiceRow): InvoiceView {
  const { id, kind, number, state, total, lines, createdAt, issuedAt, dueAt } = row;
  return {
    id,
    kind,
    name: number === null ? null : invoiceName(kind, number),
    state,
    total: String(total),
    what: lines.at(-1)?.description ?? "",
    at: (issuedAt ?? createdAt).toISOString(),
    dueAt: state === "sent" ? (dueAt?.toISOString() ?? null) : null,
  };
}

export function purchaseView(row: PurchaseRow): PurchaseView {
  const { id, packageId, credits, bonus, paid, state, paidAt } = row;
  return {
    id,
    label: packageOf(packages, packageId).label,
    credits: String(credits),
    bonus: String(bonus),
    paid: String(paid),
    state,
    at: paidAt.toISOString(),
  };
}
