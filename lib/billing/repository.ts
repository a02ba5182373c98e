import { and, desc, eq, gte, isNotNull, lt, ne, notExists, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  billingCheckout,
  billingCustomer,
  billingNotice,
  billingPurchase,
  billingSubscription,
} from "@/db/schema/billing";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type CustomerRow = typeof billingCustomer.$inferSelect;
export type CheckoutRow = typeof billingCheckout.$inferSelect;
export type SubscriptionRow = typeof billingSubscription.$inferSelect;
export type PurchaseRow = typeof billingPurchase.$inferSelect;
type User = Id<"user">;

export async function customerOf(db: Db | Tx, userId: User): Promise<CustomerRow | undefined> {
  const [row] = await db.select().from(billingCustomer).where(eq(billingCustomer.userId, userId));
  return row;
}

export async function customerByStripe(db: Db | Tx, id: string): Promise<CustomerRow | undefined> {
  const [row] = await db.select().from(billingCustomer).where(eq(billingCustomer.stripeId, id));
  return row;
}

/** Whatever changes what somebody has bought waits here for each other. */
export async function lockCustomer(tx: Tx, userId: User): Promise<CustomerRow | undefined> {
  const [row] = await tx
    .select()
    .from(billingCustomer)
    .where(eq(billingCustomer.userId, userId))
    .for("update");
  return row;
}

export async function putCustomer(
  tx: Tx,
  userId: User,
  set: Partial<Omit<CustomerRow, "userId">>,
): Promise<void> {
  await tx
    .insert(billingCustomer)
    .values({ userId, ...set })
    .onConflictDoUpdate({ target: billingCustomer.userId, set: { ...set, userId } });
}

export async function removeCustomer(tx: Tx, userId: User): Promise<void> {
  await tx.delete(billingCheckout).where(eq(billingCheckout.userId, userId));
  await tx.delete(billingCustomer).where(eq(billingCustomer.userId, userId));
}

/** False where a person has an open page for a plan already. */
export async function insertCheckout(
  tx: Tx,
  row: typeof billingCheckout.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(billingCheckout)
    .values(row)
    .onConflictDoNothing()
    .returning({ sessionId: billingCheckout.sessionId });
  return rows.length > 0;
}

export async function checkoutBySession(
  db: Db | Tx,
  sessionId: string,
): Promise<CheckoutRow | undefined> {
  const [row] = await db
    .select()
    .from(billingCheckout)
    .where(eq(billingCheckout.sessionId, sessionId));
  return row;
}

export async function checkoutByPurchase(
  db: Db | Tx,
  purchaseId: string,
): Promise<CheckoutRow | undefined> {
  const [row] = await db
    .select()
    .from(billingCheckout)
    .where(eq(billingCheckout.purchaseId, purchaseId as Id<"purchase">));
  return row;
}

export async function openCheckoutsOf(db: Db | Tx, userId: User): Promise<CheckoutRow[]> {
  return db
    .select()
    .from(billingCheckout)
    .where(and(eq(billingCheckout.userId, userId), eq(billingCheckout.state, "open")))
    .orderBy(desc(billingCheckout.createdAt));
}

/** What is complete stays so. */
export async function endCheckout(
  db: Db | Tx,
  sessionId: string,
  state: "complete" | "expired",
): Promise<void> {
  await db
    .update(billingCheckout)
    .set({ state })
    .where(and(eq(billingCheckout.sessionId, sessionId), ne(billingCheckout.state, "complete")));
}

export async function subscriptionByStripe(
  db: Db | Tx,
  stripeId: string,
): Promise<SubscriptionRow | undefined> {
  const [row] = await db
    .select()
    .from(billingSubscription)
    .where(eq(billingSubscription.stripeId, stripeId));
  return row;
}

/** Marked, and not ended and paid back altogether yet. */
export async function duplicatesOpen(db: Db): Promise<SubscriptionRow[]> {
  const isDone = db
    .select({ subject: billingNotice.subject })
    .from(billingNotice)
    .where(
      and(
        eq(billingNotice.subject, billingSubscription.stripeId),
        eq(billingNotice.kind, "duplicate"),
      ),
    );
  return db
    .select()
    .from(billingSubscription)
    .where(and(isNotNull(billingSubscription.duplicateAt), notExists(isDone)))
    .limit(200);
}

/** Ended because a plan ran already when they were bought, since then; the newest first. */
export async function duplicatesOf(db: Db | Tx, userId: User, since: Date) {
  return db
    .select()
    .from(billingSubscription)
    .where(and(eq(billingSubscription.userId, userId), gte(billingSubscription.duplicateAt, since)))
    .orderBy(desc(billingSubscription.duplicateAt));
}

/** All of a person's, the newest first. */
export async function subscriptionsOf(db: Db | Tx, userId: User): Promise<SubscriptionRow[]> {
  return db
    .select()
    .from(billingSubscription)
    .where(eq(billingSubscription.userId, userId))
    .orderBy(desc(billingSubscription.createdAt));
}

export async function putSubscription(
  tx: Tx,
  row: typeof billingSubscription.$inferInsert,
): Promise<void> {
  const { id: _, ...set } = row;
  await tx
    .insert(billingSubscription)
    .values(row)
    .onConflictDoUpdate({ target: billingSubscription.stripeId, set });
}

/** Nobody waits for what these will come to. */
export async function endAllOf(tx: Tx, userId: User): Promise<void> {
  await tx
    .update(billingSubscription)
    .set({ status: "ended", version: sql`${billingSubscription.version} + 1` })
    .where(eq(billingSubscription.userId, userId));
}

/** Whose period has ended, or whose grace has, and nothing was heard since. */
export async function subscriptionsDue(
  db: Db,
  { endedBefore, lateSince }: { endedBefore: Date; lateSince: Date },
): Promise<SubscriptionRow[]> {
  const { status, periodEnd, periodStart } = billingSubscription;
  return db
    .select()
    .from(billingSubscription)
    .where(
      or(
        and(eq(status, "active"), lt(periodEnd, endedBefore)),
        and(eq(status, "past_due"), lt(periodStart, lateSince)),
      ),
    )
    .limit(200);
}

export async function purchaseById(
  db: Db | Tx,
  id: Id<"purchase">,
): Promise<PurchaseRow | undefined> {
  const [row] = await db.select().from(billingPurchase).where(eq(billingPurchase.id, id));
  return row;
}

export async function purchaseByPayment(
  db: Db | Tx,
  paymentIntent: string,
): Promise<PurchaseRow | undefined> {
  const [row] = await db
    .select()
    .from(billingPurchase)
    .where(eq(billingPurchase.paymentIntent, paymentIntent));
  return row;
}

export async function purchasesOf(
  db: Db | Tx,
  userId: User,
  limit: number,
): Promise<PurchaseRow[]> {
  return db
    .select()
    .from(billingPurchase)
    .where(eq(billingPurchase.userId, userId))
    .orderBy(desc(billingPurchase.paidAt))
    .limit(limit);
}

export async function newestPurchases(
  db: Db,
  { after, limit }: { after: Id<"purchase"> | null; limit: number },
): Promise<PurchaseRow[]> {
  return db
    .select()
    .from(billingPurchase)
    .where(after ? lt(billingPurchase.id, after) : undefined)
    .orderBy(desc(billingPurchase.id))
    .limit(limit);
}

export async function putPurchase(tx: Tx, row: typeof billingPurchase.$inferInsert): Promise<void> {
  const { id: _, ...set } = row;
  await tx
    .insert(billingPurchase)
    .values(row)
    .onConflictDoUpdate({ target: billingPurchase.id, set });
}

/** False when it was noted before. */
export async function insertNotice(
  tx: Tx,
  row: typeof billingNotice.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(billingNotice)
    .values(row)
    .onConflictDoNothing()
    .returning({ subject: billingNotice.subject });
  return rows.length > 0;
}
