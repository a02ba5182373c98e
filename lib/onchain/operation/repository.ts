import { and, desc, eq, inArray, isNotNull, isNull, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import {
  onchainAlarm,
  onchainAside,
  onchainCheck,
  onchainDelivery,
  onchainEvent,
  onchainOutgoing,
} from "@/db/schema/onchain";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { OutgoingState } from "../contract";
import type { EventRow } from "../repository";

export type AsideRow = typeof onchainAside.$inferSelect;
type Source = Db | Tx;

/** Alarms that are not over first, then the newest. */
export async function alarms(source: Source, limit: number) {
  return source
    .select()
    .from(onchainAlarm)
    .orderBy(sql`${onchainAlarm.clearedAt} is not null`, desc(onchainAlarm.raisedAt))
    .limit(limit);
}

export async function checks(source: Source, limit: number) {
  return source.select().from(onchainCheck).orderBy(desc(onchainCheck.id)).limit(limit);
}

/** The newest first, before one that is named. */
export async function deliveries(
  source: Source,
  { before, limit }: { before: Id<"delivery"> | null; limit: number },
) {
  return source
    .select()
    .from(onchainDelivery)
    .where(before === null ? undefined : lt(onchainDelivery.id, before))
    .orderBy(desc(onchainDelivery.id))
    .limit(limit);
}

/** Has a delivery handled once more; false where there is none. */
export async function reopenDelivery(tx: Tx, id: Id<"delivery">): Promise<boolean> {
  const rows = await tx
    .update(onchainDelivery)
    .set({ state: "received", error: null, handledAt: null })
    .where(eq(onchainDelivery.id, id))
    .returning({ id: onchainDelivery.id });
  return rows.length > 0;
}

/** What the house sends, in these states, the newest first. */
export async function outgoing(
  source: Source,
  { states, offset, limit }: { states: readonly OutgoingState[]; offset: number; limit: number },
) {
  return source
    .select()
    .from(onchainOutgoing)
    .where(inArray(onchainOutgoing.state, [...states]))
    .orderBy(desc(onchainOutgoing.plannedAt), desc(onchainOutgoing.key))
    .offset(offset)
    .limit(limit);
}

export async function countOutgoing(source: Source): Promise<Map<OutgoingState, number>> {
  const rows = await source
    .select({ state: onchainOutgoing.state, count: sql<number>`count(*)::int` })
    .from(onchainOutgoing)
    .groupBy(onchainOutgoing.state);
  return new Map(rows.map(({ state, count }) => [state, count]));
}

/** The first event of a program that waits, if an error says why. */
export async function stuckEvent(source: Source, address: string): Promise<EventRow | undefined> {
  const [first] = await source
    .select()
    .from(onchainEvent)
    .where(
      and(
        eq(onchainEvent.address, address),
        isNotNull(onchainEvent.finalisedAt),
        isNull(onchainEvent.appliedAt),
        isNull(onchainEvent.setAsideAt),
      ),
    )
    .orderBy(onchainEvent.slot, onchainEvent.position, onchainEvent.index)
    .limit(1);
  return first?.error ? first : undefined;
}

/** False where somebody has proposed the same already. */
export async function insertAside(tx: Tx, row: typeof onchainAside.$inferInsert): Promise<boolean> {
  const rows = await tx
    .insert(onchainAside)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: onchainAside.id });
  return rows.length > 0;
}

/** The proposal, held until commit. */
export async function lockAside(tx: Tx, id: Id<"aside">): Promise<AsideRow | undefined> {
  const [row] = await tx.select().from(onchainAside).where(eq(onchainAside.id, id)).for("update");
  return row;
}

export async function decideAside(
  tx: Tx,
  id: Id<"aside">,
  change: Pick<AsideRow, "state" | "decidedBy" | "decidedAt" | "decision">,
): Promise<void> {
  await tx.update(onchainAside).set(change).where(eq(onchainAside.id, id));
}

/** Proposals that wait first, then the newest. */
export async function asides(source: Source, limit: number): Promise<AsideRow[]> {
  return source
    .select()
    .from(onchainAside)
    .orderBy(sql`${onchainAside.state} <> 'proposed'`, desc(onchainAside.id))
    .limit(limit);
}

/** Its program goes on without this event. */
export async function setAside(
  tx: Tx,
  { signature, index }: Pick<EventRow, "signature" | "index">,
  at: Date,
): Promise<void> {
  await tx
    .update(onchainEvent)
    .set({ setAsideAt: at })
    .where(and(eq(onchainEvent.signature, signature), eq(onchainEvent.index, index)));
}
