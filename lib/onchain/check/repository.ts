import { and, desc, eq, gte, lt } from "drizzle-orm";
import type { Db } from "@/db/client";
import { onchainCheck } from "@/db/schema/onchain";
import type { Tx } from "@/db/transaction";
import type { CheckKind } from "../contract";

export type CheckRow = typeof onchainCheck.$inferSelect;

export async function insertCheck(source: Db | Tx, row: Omit<CheckRow, "id">): Promise<void> {
  await source.insert(onchainCheck).values(row);
}

/** The newest first. */
export async function checksSince(
  source: Db | Tx,
  kind: CheckKind,
  since: Date,
): Promise<CheckRow[]> {
  return source
    .select()
    .from(onchainCheck)
    .where(and(eq(onchainCheck.kind, kind), gte(onchainCheck.at, since)))
    .orderBy(desc(onchainCheck.id));
}

export async function removeChecks(source: Db | Tx, before: Date): Promise<void> {
  await source.delete(onchainCheck).where(lt(onchainCheck.at, before));
}
