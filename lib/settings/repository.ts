import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { prepared } from "@/db/prepared";
import { setting } from "@/db/schema/settings";
import type { Tx } from "@/db/transaction";

const changed = prepared("settings", (source) =>
  source
    .select()
    .from(setting)
    .where(sql`${setting.key} = any(${sql.placeholder("keys")}::text[])`),
);

export async function overrides(db: Db | Tx, keys: readonly string[]) {
  return changed(db, { keys });
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
