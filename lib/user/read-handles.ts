import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as users from "./repository";

/** Public names by user id. */
export async function readHandles(
  db: Db | Tx,
  ids: readonly Id<"user">[],
): Promise<Map<Id<"user">, string>> {
  const rows = await users.handlesOf(db, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, row.handle]));
}
