import { eq } from "drizzle-orm";
import type { Db } from "@/db/client";
import { onchainDelivery } from "@/db/schema/onchain";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";

export type DeliveryRow = typeof onchainDelivery.$inferSelect;

/** False when it was stored before. */
export async function insertDelivery(
  tx: Tx,
  row: typeof onchainDelivery.$inferInsert,
): Promise<boolean> {
  const rows = await tx
    .insert(onchainDelivery)
    .values(row)
    .onConflictDoNothing({ target: onchainDelivery.digest })
    .returning({ id: onchainDelivery.id });
  return rows.length > 0;
}

/** The delivery, held until commit. */
export async function lockDelivery(tx: Tx, id: Id<"delivery">): Promise<DeliveryRow | undefined> {
  const [row] = await tx
    .select()
    .from(onchainDelivery)
    .where(eq(onchainDelivery.id, id))
    .for("update");
  return row;
}

export async function markDelivery(
  source: Db | Tx,
  id: Id<"delivery">,
  change: Partial<typeof onchainDelivery.$inferInsert>,
): Promise<void> {
  await source.update(onchainDelivery).set(change).where(eq(onchainDelivery.id, id));
}
