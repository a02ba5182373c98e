import {
  and,
  asc,
  count,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lte,
  max,
  sql,
} from "drizzle-orm";
import type { Db } from "@/db/client";
import { onchainCursor, onchainEvent, onchainTransaction } from "@/db/schema/onchain";
import type { Tx } from "@/db/transaction";

export type TransactionRow = typeof onchainTransaction.$inferSelect;
export type EventRow = typeof onchainEvent.$inferSelect;
export type CursorRow = typeof onchainCursor.$inferSelect;
type Source = Db | Tx;

/** False when it was known before. */
export async function insertTransaction(
  source: Source,
  row: typeof onchainTransaction.$inferInsert,
): Promise<boolean> {
  const rows = await source
    .insert(onchainTransaction)
    .values(row)
    .onConflictDoNothing()
    .returning({ signature: onchainTransaction.signature });
  return rows.length > 0;
}

export async function transactionBy(
  source: Source,
  signature: string,
): Promise<TransactionRow | undefined> {
  const [row] = await source
    .select()
    .from(onchainTransaction)
    .where(eq(onchainTransaction.signature, signature));
  return row;
}

/** Writes what a transaction is now; one that is final stays as it is. Who had found it first had. */
export async function putTransaction(
  tx: Tx,
  row: typeof onchainTransaction.$inferInsert,
): Promise<boolean> {
  const { signature, foundBy, noticedAt, ...change } = row;
  const rows = await tx
    .insert(onchainTransaction)
    .values(row)
    .onConflictDoUpdate({
      target: onchainTransaction.signature,
      set: change,
      setWhere: sql`${onchainTransaction.state} <> 'finalised'`,
    })
    .returning({ signature: onchainTransaction.signature });
  return rows.length > 0;
}

/** The events of a transaction, in place of what was seen of it before. */
export async function putEvents(
  tx: Tx,
  signature: string,
  rows: (typeof onchainEvent.$inferInsert)[],
): Promise<void> {
  await tx.delete(onchainEvent).where(eq(onchainEvent.signature, signature));
  if (rows.length > 0) await tx.insert(onchainEvent).values(rows);
}

/** Known transactions that are not final, the oldest first. */
export async function openTransactions(db: Db, limit: number): Promise<TransactionRow[]> {
  return db
    .select()
    .from(onchainTransaction)
    .where(inArray(onchainTransaction.state, ["noticed", "confirmed"]))
    .orderBy(asc(onchainTransaction.noticedAt))
    .limit(limit);
}

/** The chain has dropped it: what it said never happened. */
export async function orphan(tx: Tx, signature: string): Promise<boolean> {
  const rows = await tx
    .update(onchainTransaction)
    .set({ state: "orphaned", position: null })
    .where(
      and(
        eq(onchainTransaction.signature, signature),
        inArray(onchainTransaction.state, ["noticed", "confirmed"]),
      ),
    )
    .returning({ signature: onchainTransaction.signature });
  if (rows.length > 0) await tx.delete(onchainEvent).where(eq(onchainEvent.signature, signature));
  return rows.length > 0;
}

/** Forgets one that turned out to be none of ours. */
export async function removeTransaction(tx: Tx, signature: string): Promise<void> {
  await tx
    .delete(onchainTransaction)
    .where(
      and(
        eq(onchainTransaction.signature, signature),
        inArray(onchainTransaction.state, ["noticed", "confirmed"]),
      ),
    );
}

/** The place after the last one known in a slot. */
export async function nextPosition(tx: Tx, slot: number): Promise<number> {
  const [row] = await tx
    .select({ last: max(onchainTransaction.position) })
    .from(onchainTransaction)
    .where(eq(onchainTransaction.slot, slot));
  return (row?.last ?? -1) + 1;
}

export async function cursorOf(source: Source, address: string): Promise<CursorRow | undefined> {
  const [row] = await source.select().from(onchainCursor).where(eq(onchainCursor.address, address));
  return row;
}

/** How far every program that was ever followed here is known. */
export async function cursors(source: Source): Promise<CursorRow[]> {
  return source.select().from(onchainCursor);
}

/** Never back: of two who look, the slower one changes nothing. */
export async function moveCursor(tx: Tx, row: CursorRow): Promise<void> {
  const { address, program, ...change } = row;
  await tx
    .insert(onchainCursor)
    .values(row)
    .onConflictDoUpdate({
      target: onchainCursor.address,
      set: change,
      setWhere: lte(onchainCursor.slot, row.slot),
    });
}

const inOrder = [
  asc(onchainEvent.slot),
  asc(onchainEvent.position),
  asc(onchainEvent.index),
] as const;

/** The next events of a program that are final and were not applied, up to the slot that is known whole. */
export async function waitingEvents(
  db: Source,
  { address, slot }: { address: string; slot: number },
  limit: number,
): Promise<EventRow[]> {
  return db
    .select()
    .from(onchainEvent)
    .where(
      and(
        eq(onchainEvent.address, address),
        isNotNull(onchainEvent.finalisedAt),
        isNull(onchainEvent.appliedAt),
        isNull(onchainEvent.setAsideAt),
        lte(onchainEvent.slot, slot),
      ),
    )
    .orderBy(...inOrder)
    .limit(limit);
}

/** The event, held until commit. */
export async function lockEvent(
  tx: Tx,
  { signature, index }: Pick<EventRow, "signature" | "index">,
): Promise<EventRow | undefined> {
  const [row] = await tx
    .select()
    .from(onchainEvent)
    .where(and(eq(onchainEvent.signature, signature), eq(onchainEvent.index, index)))
    .for("update");
  return row;
}

export async function markEvent(
  source: Source,
  { signature, index }: Pick<EventRow, "signature" | "index">,
  change: Pick<EventRow, "appliedAt" | "error">,
): Promise<void> {
  await source
    .update(onchainEvent)
    .set(change)
    .where(and(eq(onchainEvent.signature, signature), eq(onchainEvent.index, index)));
}

type Wanted = { program: string; name: string; field: string; value: string };
const isLike = ({ program, name, field, value }: Wanted) =>
  and(
    sql`${onchainEvent.program} = ${program}`,
    eq(onchainEvent.name, name),
    sql`${onchainEvent.data} @> ${JSON.stringify({ [field]: value })}::jsonb`,
  );

export async function eventWith(source: Source, wanted: Wanted): Promise<EventRow | undefined> {
  const [row] = await source.select().from(onchainEvent).where(isLike(wanted)).limit(1);
  return row;
}

/** How many events like this were applied. */
export async function appliedWith(source: Source, wanted: Wanted): Promise<number> {
  const [row] = await source
    .select({ count: count() })
    .from(onchainEvent)
    .where(and(isLike(wanted), isNotNull(onchainEvent.appliedAt)));
  return row?.count ?? 0;
}

/** What a program said and was made true of it, in the order of the chain. */
export async function appliedEvents(source: Source, address: string): Promise<EventRow[]> {
  return source
    .select()
    .from(onchainEvent)
    .where(and(eq(onchainEvent.address, address), isNotNull(onchainEvent.appliedAt)))
    .orderBy(...inOrder);
}

/** How many events of a program are final and not applied. */
export async function countWaiting(source: Source, address: string): Promise<number> {
  const [row] = await source
    .select({ count: count() })
    .from(onchainEvent)
    .where(
      and(
        eq(onchainEvent.address, address),
        isNotNull(onchainEvent.finalisedAt),
        isNull(onchainEvent.appliedAt),
        isNull(onchainEvent.setAsideAt),
      ),
    );
  return row?.count ?? 0;
}

/** Every final event of a program up to a slot, in the order of the chain. */
export async function finalEvents(
  source: Source,
  { address, slot }: { address: string; slot: number },
): Promise<EventRow[]> {
  return source
    .select()
    .from(onchainEvent)
    .where(
      and(
        eq(onchainEvent.address, address),
        isNotNull(onchainEvent.finalisedAt),
        lte(onchainEvent.slot, slot),
      ),
    )
    .orderBy(...inOrder);
}

/** Every final transaction, the programs' of before included. */
export async function finalTransactions(source: Source): Promise<TransactionRow[]> {
  return source.select().from(onchainTransaction).where(eq(onchainTransaction.state, "finalised"));
}

/** Signatures of final transactions from a slot on. */
export async function finalSignatures(source: Source, from: number): Promise<Set<string>> {
  const rows = await source
    .select({ signature: onchainTransaction.signature })
    .from(onchainTransaction)
    .where(and(eq(onchainTransaction.state, "finalised"), gte(onchainTransaction.slot, from)));
  return new Set(rows.map(({ signature }) => signature));
}

export async function hasEventsAfter(
  source: Source,
  { address, slot }: { address: string; slot: number },
): Promise<boolean> {
  const [row] = await source
    .select({ signature: onchainEvent.signature })
    .from(onchainEvent)
    .where(
      and(
        eq(onchainEvent.address, address),
        isNotNull(onchainEvent.finalisedAt),
        gt(onchainEvent.slot, slot),
      ),
    )
    .limit(1);
  return row !== undefined;
}
