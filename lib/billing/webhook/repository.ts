import { and, desc, eq, inArray, lt, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { billingEvent } from "@/db/schema/billing";
import type { Tx } from "@/db/transaction";
import type { WebhookState } from "../contract";

export type EventRow = typeof billingEvent.$inferSelect;

/** False when it was stored before. */
export async function insertEvent(tx: Tx, row: typeof billingEvent.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(billingEvent)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: billingEvent.id });
  return rows.length > 0;
}

export async function eventById(db: Db | Tx, id: string): Promise<EventRow | undefined> {
  const [row] = await db.select().from(billingEvent).where(eq(billingEvent.id, id));
  return row;
}

export async function markEvent(
  db: Db | Tx,
  id: string,
  set: { state: WebhookState; error: string | null; handledAt: Date | null },
): Promise<void> {
  await db
    .update(billingEvent)
    .set({ ...set, attempts: sql`${billingEvent.attempts} + 1` })
    .where(eq(billingEvent.id, id));
}

/** Keeps of an event only what kind it was. */
export async function emptyEvent(db: Db, id: string): Promise<void> {
  await db
    .update(billingEvent)
    .set({ payload: { data: { object: {} } } })
    .where(eq(billingEvent.id, id));
}

/** Makes it wait for its handling again. */
export async function reopenEvent(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx
    .update(billingEvent)
    .set({ state: "received", error: null, handledAt: null })
    .where(eq(billingEvent.id, id))
    .returning({ id: billingEvent.id });
  return rows.length > 0;
}

export type EventFilter = {
  states: readonly WebhookState[];
  /** The beginning of a type, such as `invoice.`. */
  type: string;
  before: { receivedAt: Date; id: string } | null;
};

export async function newestEvents(
  db: Db,
  { states, type, before }: EventFilter,
  limit: number,
): Promise<EventRow[]> {
  const older = before
    ? or(
        lt(billingEvent.receivedAt, before.receivedAt),
        and(eq(billingEvent.receivedAt, before.receivedAt), lt(billingEvent.id, before.id)),
      )
    : undefined;
  return db
    .select()
    .from(billingEvent)
    .where(
      and(
        states.length > 0 ? inArray(billingEvent.state, [...states]) : undefined,
        type === "" ? undefined : sql`starts_with(${billingEvent.type}, ${type})`,
        older,
      ),
    )
    .orderBy(desc(billingEvent.receivedAt), desc(billingEvent.id))
    .limit(limit);
}

export async function countByState(db: Db): Promise<{ state: WebhookState; count: number }[]> {
  return db
    .select({ state: billingEvent.state, count: sql<number>`count(*)::int` })
    .from(billingEvent)
    .groupBy(billingEvent.state);
}

/** Events say who bought: those of a customer, and of payments that were theirs, go with them. */
export async function removeEventsOf(
  tx: Tx,
  { customer, payments }: { customer: string; payments: readonly string[] },
): Promise<void> {
  const of = sql`${billingEvent.payload} -> 'data' -> 'object'`;
  await tx.delete(billingEvent).where(
    or(
      sql`${of} ->> 'customer' = ${customer}`,
      sql`${of} ->> 'id' = ${customer}`,
      // Disputes and refunds name the payment alone.
      sql`${of} ->> 'payment_intent' = any(${sql.param([...payments])}::text[])`,
    ),
  );
}
