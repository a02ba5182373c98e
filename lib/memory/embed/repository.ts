import { and, asc, inArray, isNull, or, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { memoryFact } from "@/db/schema/memory";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { type FactRow, isCurrent } from "../repository";

/** Memories in force whose vector is missing, or made or kept by another than `mark`. */
export async function unembedded(db: Db, mark: string, limit: number): Promise<FactRow[]> {
  const { embeddedBy } = memoryFact;
  return db
    .select()
    .from(memoryFact)
    .where(
      and(
        isCurrent,
        // Not `<>`: these three are ranges that the index knows.
        or(isNull(embeddedBy), sql`${embeddedBy} < ${mark}`, sql`${embeddedBy} > ${mark}`),
      ),
    )
    .orderBy(asc(memoryFact.id))
    .limit(limit);
}

/** Of these memories those that are still in force, held until commit in one order. */
export async function lockFacts(tx: Tx, ids: readonly Id<"memory">[]): Promise<FactRow[]> {
  return tx
    .select()
    .from(memoryFact)
    .where(and(inArray(memoryFact.id, [...ids]), isCurrent))
    .orderBy(asc(memoryFact.id))
    .for("update");
}
