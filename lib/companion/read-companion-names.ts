import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { byIds } from "./repository";

/** What companions are called, by id. Those that are gone are not among them. */
export async function readCompanionNames(
  db: Db,
  ids: readonly string[],
): Promise<Record<string, string>> {
  const rows = await byIds(db, ids as Id<"companion">[]);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}
