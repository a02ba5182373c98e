import type { Db } from "@/db/client";
import { hasPgvector, idsAmong as indexedAmong } from "./pgvector/repository";
import { idsAmong } from "./repository";

/** Which of these ids have a vector in one of these namespaces, in whichever store of this database. */
export async function findVectors(
  db: Db,
  namespaces: readonly string[],
  ids: readonly string[],
): Promise<string[]> {
  if (ids.length === 0 || namespaces.length === 0) return [];
  const exact = await idsAmong(db, namespaces, ids);
  const indexed = (await hasPgvector(db)) ? await indexedAmong(db, namespaces, ids) : [];
  return [...new Set([...exact, ...indexed])];
}
