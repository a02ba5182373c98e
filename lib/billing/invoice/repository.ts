import { and, desc, eq, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { billingInvoice, billingSeries } from "@/db/schema/billing";
import type { Tx } from "@/db/transaction";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { InvoiceKind } from "../contract";

export type InvoiceRow = typeof billingInvoice.$inferSelect;

/** The next number of a series. Others wait for the commit: a number that is taken is used. */
export async function takeNumber(tx: Tx, kind: InvoiceKind): Promise<number> {
  const [row] = await tx
    .insert(billingSeries)
    .values({ kind, last: 1 })
    .onConflictDoUpdate({
      target: billingSeries.kind,
      set: { last: sql`${billingSeries.last} + 1` },
    })
    .returning();
  invariant(row, "a series has a last number");
  return row.last;
}

export async function insertInvoice(
  tx: Tx,
  row: typeof billingInvoice.$inferInsert,
): Promise<void> {
  await tx.insert(billingInvoice).values(row);
}

export async function updateInvoice(
  tx: Tx,
  id: Id<"invoice">,
  set: Partial<Omit<InvoiceRow, "id" | "kind" | "userId" | "source">>,
): Promise<void> {
  await tx.update(billingInvoice).set(set).where(eq(billingInvoice.id, id));
}

export async function invoiceById(db: Db | Tx, id: Id<"invoice">): Promise<InvoiceRow | undefined> {
  const [row] = await db.select().from(billingInvoice).where(eq(billingInvoice.id, id));
  return row;
}

export async function invoiceBySource(
  db: Db | Tx,
  source: string,
): Promise<InvoiceRow | undefined> {
  const [row] = await db.select().from(billingInvoice).where(eq(billingInvoice.source, source));
  return row;
}

export async function invoiceByPayment(
  db: Db | Tx,
  paymentReference: string,
): Promise<InvoiceRow | undefined> {
  const [row] = await db
    .select()
    .from(billingInvoice)
    .where(
      and(
        eq(billingInvoice.paymentReference, paymentReference),
        eq(billingInvoice.kind, "invoice"),
      ),
    );
  return row;
}

export async function correctionsOf(db: Db | Tx, id: Id<"invoice">): Promise<InvoiceRow[]> {
  return db.select().from(billingInvoice).where(eq(billingInvoice.correctsId, id));
}

/** The newest first. Drafts without a number are not shown to anybody. */
export async function invoicesOf(
  db: Db | Tx,
  userId: Id<"user">,
  limit: number,
): Promise<InvoiceRow[]> {
  return db
    .select()
    .from(billingInvoice)
    .where(and(eq(billingInvoice.userId, userId), sql`${billingInvoice.number} is not null`))
    .orderBy(desc(billingInvoice.createdAt), desc(billingInvoice.number), desc(billingInvoice.id))
    .limit(limit);
}

export async function newestInvoices(
  db: Db,
  { after, limit }: { after: Id<"invoice"> | null; limit: number },
): Promise<InvoiceRow[]> {
  const numbered = sql`${billingInvoice.number} is not null`;
  return db
    .select()
    .from(billingInvoice)
    .where(after ? and(numbered, lt(billingInvoice.id, after)) : numbered)
    .orderBy(desc(billingInvoice.id))
    .limit(limit);
}

/** The payments at Stripe that a person's documents are for. */
export async function paymentsOf(tx: Tx, userId: Id<"user">): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ payment: billingInvoice.paymentReference })
    .from(billingInvoice)
    .where(eq(billingInvoice.userId, userId));
  return rows.flatMap(({ payment }) => (payment === null ? [] : [payment]));
}

/** Takes a person out of their documents; the sums stay, as the law wants them. */
export async function pseudonymise(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx
    .update(billingInvoice)
    .set({
      buyer: sql`jsonb_build_object('name', 'Deleted account', 'email', null, 'country', ${billingInvoice.buyer} -> 'country')`,
    })
    .where(eq(billingInvoice.userId, userId));
}
