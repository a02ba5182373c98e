import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import * as invoices from "./invoice/repository";
import * as billing from "./repository";
import { invoiceView, purchaseView } from "./view";

const ALL = 100_000;

/** What is kept here about a person: to whom invoices are made out, what they bought, and the invoices. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const [customer, subscriptions, purchases, documents] = await Promise.all([
    billing.customerOf(db, userId),
    billing.subscriptionsOf(db, userId),
    billing.purchasesOf(db, userId, ALL),
    invoices.invoicesOf(db, userId, ALL),
  ]);
  return {
    billing: {
      buyer: customer && {
        name: customer.name,
        country: customer.country,
        stripeCustomer: customer.stripeId,
        card: customer.cardLast4 && `${customer.cardBrand} ending in ${customer.cardLast4}`,
      },
      subscriptions: subscriptions.map(({ tier, status, periodStart, periodEnd, createdAt }) => ({
        tier,
        status,
        periodStart,
        periodEnd,
        createdAt,
      })),
      purchases: purchases.map(purchaseView),
      invoices: documents.map((row) => ({
        ...invoiceView(row),
        buyer: row.buyer,
        lines: row.lines,
        net: String(row.net),
        tax: String(row.tax),
      })),
    },
  };
}
