import { and, asc, desc, eq, isNotNull, isNull, sql, sum } from "drizzle-orm";
import type { Db } from "@/db/client";
import { bountyRound } from "@/db/schema/bounty";
import { bountyStray, bountyVault } from "@/db/schema/bounty-onchain";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type StrayRow = typeof bountyStray.$inferSelect;
export type StrayKey = Pick<StrayRow, "signature" | "vault" | "source">;
type Source = Db | Tx;

const at = ({ signature, vault, source }: StrayKey) =>
  and(
    eq(bountyStray.signature, signature),
    eq(bountyStray.vault, vault),
    eq(bountyStray.source, source),
  );

export async function insertStrays(tx: Tx, rows: StrayRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(bountyStray).values(rows).onConflictDoNothing();
}

export async function strayBy(source: Source, key: StrayKey): Promise<StrayRow | undefined> {
  const [row] = await source.select().from(bountyStray).where(at(key));
  return row;
}

/** What one transaction brought into a vault and was not returned. */
export async function straysOf(
  tx: Tx,
  { signature, vault }: Pick<StrayRow, "signature" | "vault">,
): Promise<StrayRow[]> {
  return tx
    .select()
    .from(bountyStray)
    .where(
      and(
        eq(bountyStray.signature, signature),
        eq(bountyStray.vault, vault),
        isNull(bountyStray.returnedBy),
      ),
    );
}

export async function markReturned(tx: Tx, key: StrayKey, returnedBy: string): Promise<void> {
  await tx.update(bountyStray).set({ returnedBy }).where(at(key));
}

/** All that is known to have strayed into a vault and was not returned. */
export async function strayedInto(source: Source, vault: string): Promise<bigint> {
  const [row] = await source
    .select({ amount: sum(bountyStray.amount) })
    .from(bountyStray)
    .where(and(eq(bountyStray.vault, vault), isNull(bountyStray.returnedBy)));
  return BigInt(row?.amount ?? 0);
}

/**
 * Some of those whose sender is known and that were not returned, as chance has it: however many have no
 * account to go back to, each of the others has its turn.
 */
export async function returnable(source: Source, limit: number): Promise<StrayRow[]> {
  return source
    .select()
    .from(bountyStray)
    .where(and(isNull(bountyStray.returnedBy), isNotNull(bountyStray.wallet)))
    .orderBy(sql`random()`)
    .limit(limit);
}

/** The newest first, of one round or of all. */
export async function straysNewest(
  source: Source,
  roundId: Id<"round"> | null,
  limit: number,
): Promise<(StrayRow & { number: number })[]> {
  const rows = await source
    .select({ stray: bountyStray, number: bountyRound.number })
    .from(bountyStray)
    .innerJoin(bountyRound, eq(bountyRound.id, bountyStray.roundId))
    .where(roundId ? eq(bountyStray.roundId, roundId) : undefined)
    .orderBy(desc(bountyStray.at), asc(bountyStray.signature))
    .limit(limit);
  return rows.map(({ stray, number }) => ({ ...stray, number }));
}

/** The last transaction of a vault that was searched; null before the first search. */
export async function searchedTo(source: Source, vault: string): Promise<string | null> {
  const [row] = await source.select().from(bountyVault).where(eq(bountyVault.vault, vault));
  return row?.signature ?? null;
}

export async function markSearched(tx: Tx, row: typeof bountyVault.$inferInsert): Promise<void> {
  await tx
    .insert(bountyVault)
    .values(row)
    .onConflictDoUpdate({ target: bountyVault.vault, set: { signature: row.signature } });
}
