import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { walletRefill } from "@/db/schema/wallet";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export async function hasRefilled(
  source: Db | Tx,
  userId: Id<"user">,
  day: string,
): Promise<boolean> {
  const rows = await source
    .select({ day: walletRefill.day })
    .from(walletRefill)
    .where(and(eq(walletRefill.userId, userId), eq(walletRefill.day, day)));
  return rows.length > 0;
}

export async function insertRefill(tx: Tx, row: typeof walletRefill.$inferInsert): Promise<void> {
  await tx.insert(walletRefill).values(row);
}
