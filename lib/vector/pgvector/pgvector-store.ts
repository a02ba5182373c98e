import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { unit } from "../encode";
import type { VectorEntry, VectorSpace, VectorStore } from "../store";
import * as pgvector from "./repository";

/** Searches an HNSW index of the extension pgvector: nearly always the nearest, in logarithmic time. */
export function createPgvectorStore(db: Db): VectorStore {
  return {
    kind: "pgvector",
    upsert: (tx, space, entries) => tx.transaction((inner: Tx) => upsert(inner, space, entries)),
    async search(search) {
      const vector = unit(search.vector);
      return db.transaction((tx) => pgvector.nearestEntries(tx, { ...search, vector }));
    },
    searchEach: (search) => pgvector.nearestOfEach(db, { ...search, vector: unit(search.vector) }),
    async remove(tx, namespace, ids) {
      await tx.transaction((inner: Tx) => pgvector.removeEntries(inner, namespace, ids));
    },
    count: (namespace, embedder) => pgvector.countEntries(db, namespace, embedder),
    async close() {},
  };
}

async function upsert(tx: Tx, space: VectorSpace, entries: readonly VectorEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ id, vector, metadata = {} }) => ({
    id,
    vector: unit(vector),
    metadata,
  }));
  for (const width of new Set(rows.map(({ vector }) => vector.length)))
    await pgvector.ensureIndex(tx, space.embedder, width);
  // In one order, so that two writers of the same ids wait for one another and not both.
  const sorted = rows.sort((a, b) => (a.id < b.id ? -1 : 1));
  await pgvector.upsertEntries(tx, space, sorted);
}
