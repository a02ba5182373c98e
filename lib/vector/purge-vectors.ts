import type { Tx } from "@/db/transaction";
import { hasPgvector, removeEntries as removeIndexed } from "./pgvector/repository";
import { lockNamespace, removeEntries } from "./repository";

/**
 * Removes vectors from every store that this database has had, not only from the one in use: what
 * was written before a change of store goes too. How many there were.
 */
export async function purgeVectors(
  tx: Tx,
  namespace: string,
  ids: readonly string[],
): Promise<number> {
  if (ids.length === 0) return 0;
  const firstSeq = await lockNamespace(tx, namespace, ids.length);
  const exact = await removeEntries(tx, namespace, firstSeq, ids);
  const indexed = (await hasPgvector(tx)) ? await removeIndexed(tx, namespace, ids) : 0;
  return exact + indexed;
}
