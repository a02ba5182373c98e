import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { codeOf, dot, dotOfCode, fromBytes, toBytes, unit } from "../encode";
import * as vectors from "../repository";
import type {
  VectorEntry,
  VectorMatch,
  VectorSearch,
  VectorSpace,
  VectorStore,
  VectorSweep,
} from "../store";
import { Mirrors } from "./mirrors";
import { Searcher, SearcherLost } from "./searcher";

/** How far a code's cosine may be off: seven times the deviation that rounding to a byte causes. */
const CODE_ERROR = 0.01;
const REFRESH_MS = 30_000;

/**
 * Searches every vector of a namespace: codes are scanned in a thread, and the cosines of what it
 * finds are computed from the rows themselves. So a row that is gone is found no more, whatever
 * the thread still knows. Other processes' memory forgets a removed vector within `REFRESH_MS`.
 */
export function createExactStore(db: Db): VectorStore {
  let refreshing: ReturnType<typeof setInterval> | undefined;
  const searcher = new Searcher(() => mirrors.clear());
  const mirrors = new Mirrors(db, searcher);

  async function find(search: VectorSearch): Promise<VectorMatch[]> {
    refreshing ??= setInterval(() => mirrors.refresh().catch(() => {}), REFRESH_MS).unref();
    const { exclude = [], limit } = search;
    const query = unit(search.vector);
    const mirror = await mirrors.current(search);
    const keys = await searcher.search(mirror, {
      query,
      limit: (limit + exclude.length) * 2 + 16,
      atLeast: search.minCosine - CODE_ERROR,
    });
    const rows = await vectors.entriesByKey(db, search, keys);
    return rows
      .map(({ id, vector, metadata }) => ({ id, cosine: dot(query, fromBytes(vector)), metadata }))
      .filter(({ id, cosine }) => cosine >= search.minCosine && !exclude.includes(id))
      .sort((a, b) => b.cosine - a.cosine || (a.id < b.id ? -1 : 1))
      .slice(0, limit);
  }

  return {
    kind: "exact",
    upsert: (tx, space, entries) => tx.transaction((inner: Tx) => upsert(inner, space, entries)),
    async search(search) {
      try {
        return await find(search);
      } catch (error) {
        if (!(error instanceof SearcherLost)) throw error;
        return find(search); // The thread was lost under way; a new one loads what it needs.
      }
    },
    searchEach: (search) => searchEach(db, search),
    remove: (tx, namespace, ids) => tx.transaction((inner: Tx) => remove(inner, namespace, ids)),
    count: (namespace, embedder) => vectors.countEntries(db, namespace, embedder),
    async close() {
      clearInterval(refreshing);
      refreshing = undefined;
      await searcher.close();
    },
  };
}

/** Looks at each code here: of few vectors that is quicker than to keep them in the thread. */
async function searchEach(db: Db, search: VectorSweep): Promise<VectorMatch[]> {
  const query = unit(search.vector);
  const dimensions = query.length;
  const { namespaces, embedder, limit, minCosine } = search;
  const found = await vectors.readAllCodes(db, namespaces, { embedder, dimensions });
  if (!found) return [];
  const codes = new Int8Array(found.codes.buffer, found.codes.byteOffset, found.codes.length);
  return found.ids
    .map((id, row) => {
      const cosine = dotOfCode(query, codes, row * dimensions) * (found.scales[row] ?? 0);
      return { id, cosine, metadata: found.metadata[row] ?? {} };
    })
    .filter(({ cosine }) => cosine >= minCosine)
    .sort((a, b) => b.cosine - a.cosine || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
}

async function upsert(tx: Tx, space: VectorSpace, entries: readonly VectorEntry[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ id, vector, metadata = {} }) => {
    const direction = unit(vector);
    const { code, scale } = codeOf(direction);
    const dimensions = direction.length;
    return { id, dimensions, code, scale, vector: toBytes(direction), metadata };
  });
  const firstSeq = await vectors.lockNamespace(tx, space.namespace, entries.length);
  await vectors.upsertEntries(tx, space, firstSeq, rows);
}

async function remove(tx: Tx, namespace: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const firstSeq = await vectors.lockNamespace(tx, namespace, ids.length);
  await vectors.removeEntries(tx, namespace, firstSeq, ids);
}
