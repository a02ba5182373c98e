import { and, asc, desc, eq, gte, inArray, lt, ne, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { tokenBuyback, tokenBuybackNote } from "@/db/schema/token";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { BuybackState } from "../contract";

export type BuybackRow = typeof tokenBuyback.$inferSelect;
export type NoteRow = typeof tokenBuybackNote.$inferSelect;
type Source = Db | Tx;

const underWay: BuybackState[] = ["open", "swapping", "swapped", "executing"];

/** False when another one is under way. */
export async function insertBuyback(
  tx: Tx,
  row: typeof tokenBuyback.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(tokenBuyback)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: tokenBuyback.id });
  return rows.length > 0;
}

export async function openBuyback(source: Source, config: string): Promise<BuybackRow | undefined> {
  const [row] = await source
    .select()
    .from(tokenBuyback)
    .where(and(eq(tokenBuyback.config, config), inArray(tokenBuyback.state, underWay)));
  return row;
}

/** Held until commit. */
export async function lockBuyback(tx: Tx, id: Id<"buyback">): Promise<BuybackRow | undefined> {
  const [row] = await tx.select().from(tokenBuyback).where(eq(tokenBuyback.id, id)).for("update");
  return row;
}

export async function changeBuyback(
  tx: Tx,
  id: Id<"buyback">,
  change: Partial<Omit<BuybackRow, "id" | "config">>,
): Promise<void> {
  await tx.update(tokenBuyback).set(change).where(eq(tokenBuyback.id, id));
}

/** When a buyback last began here. */
export async function lastOpened(source: Source, config: string): Promise<Date | null> {
  const [row] = await source
    .select({ at: tokenBuyback.openedAt })
    .from(tokenBuyback)
    .where(and(eq(tokenBuyback.config, config), sql`${tokenBuyback.cause} <> 'outside'`))
    .orderBy(desc(tokenBuyback.openedAt))
    .limit(1);
  return row?.at ?? null;
}

/** The newest first, before one that is named. */
export async function buybacksOf(
  source: Source,
  config: string,
  { before, limit }: { before: Id<"buyback"> | null; limit: number },
): Promise<BuybackRow[]> {
  return source
    .select()
    .from(tokenBuyback)
    .where(
      and(
        eq(tokenBuyback.config, config),
        before === null ? undefined : lt(tokenBuyback.id, before),
      ),
    )
    .orderBy(desc(tokenBuyback.id))
    .limit(limit);
}

/** Micro-USD that swaps of ours have traded since an instant. */
export async function spentSince(source: Source, config: string, since: Date): Promise<bigint> {
  const [row] = await source
    .select({ sum: sql<string>`coalesce(sum(${tokenBuyback.spent}), 0)` })
    .from(tokenBuyback)
    .where(
      and(
        eq(tokenBuyback.config, config),
        or(gte(tokenBuyback.swappedAt, since), gte(tokenBuyback.executedAt, since)),
      ),
    );
  return BigInt(row?.sum ?? 0);
}

export async function insertNote(tx: Tx, row: Omit<NoteRow, "seq">): Promise<void> {
  await tx.insert(tokenBuybackNote).values(row);
}

export async function lastNote(source: Source, id: Id<"buyback">): Promise<NoteRow | undefined> {
  const [row] = await source
    .select()
    .from(tokenBuybackNote)
    .where(eq(tokenBuybackNote.buybackId, id))
    .orderBy(desc(tokenBuybackNote.seq))
    .limit(1);
  return row;
}

export async function notesOf(source: Source, ids: readonly Id<"buyback">[]): Promise<NoteRow[]> {
  if (ids.length === 0) return [];
  return source
    .select()
    .from(tokenBuybackNote)
    .where(inArray(tokenBuybackNote.buybackId, [...ids]))
    .orderBy(asc(tokenBuybackNote.seq));
}

/** What buybacks of the house have spent of the fund, in micro-USDC. */
export async function sumSpent(source: Db | Tx): Promise<bigint> {
  const [row] = await source
    .select({ spent: sql<string>`coalesce(sum(${tokenBuyback.spent}), 0)` })
    .from(tokenBuyback)
    .where(ne(tokenBuyback.cause, "outside"));
  return BigInt(row?.spent ?? 0);
}

/** Those that the chain has executed, whoever began them. */
export async function executedBuybacks(source: Source, config: string): Promise<BuybackRow[]> {
  return source
    .select()
    .from(tokenBuyback)
    .where(and(eq(tokenBuyback.config, config), eq(tokenBuyback.state, "executed")));
}
