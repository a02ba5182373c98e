import { eq, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { creditCap } from "@/db/schema/credit";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type CapRow = typeof creditCap.$inferSelect;

const caps = prepared("credit_caps", (source) =>
  source
    .select()
    .from(creditCap)
    .where(eq(creditCap.userId, sql.placeholder("userId"))),
);

export async function capsOf(source: Db | Tx, userId: Id<"user">): Promise<CapRow[]> {
  return caps(source, { userId });
}

export async function putCap(tx: Tx, row: typeof creditCap.$inferInsert): Promise<void> {
  const { value, nextValue, nextAt, changedAt } = row;
  await tx
    .insert(creditCap)
    .values(row)
    .onConflictDoUpdate({
      target: [creditCap.userId, creditCap.window],
      set: { value, nextValue, nextAt, changedAt },
    });
}

export async function removeCaps(tx: Tx, userId: Id<"user">): Promise<void> {
  await tx.delete(creditCap).where(eq(creditCap.userId, userId));
}
