import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Program } from "./contract";
import { appliedWith, eventWith } from "./repository";

/** An event that was seen, final or not, by one of its values; null where none was. */
export async function findEvent(
  source: Db | Tx,
  wanted: { program: Program; name: string; field: string; value: string },
): Promise<{ signature: string; isFinal: boolean } | null> {
  const row = await eventWith(source, wanted);
  return row ? { signature: row.signature, isFinal: row.finalisedAt !== null } : null;
}

/** How many events with one of their values are true here. */
export async function countApplied(
  source: Db | Tx,
  wanted: { program: Program; name: string; field: string; value: string },
): Promise<number> {
  return appliedWith(source, wanted);
}
