import { inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { setting } from "@/db/schema/settings";
import type { Tx } from "@/db/transaction";

export async function overrides(db: Db | Tx, keys: readonly string[]) {
  return db
    .select()
    .from(setting)
    .where(inArray(setting.key, [...keys]));
}

export async function upsert(tx: Tx, row: typeof setting.$inferInsert): Promise<void> {
  const { value, changedAt, changedBy } = row;
  await tx
    .insert(setting)
    .values(row)
    .onConflictDoUpdate({ target: setting.key, set: { value, changedAt, changedBy } });
}

/** Makes changing a queue until commit; reading goes on. */
export async function lockAll(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table ${setting} in share row exclusive mode`);
}
