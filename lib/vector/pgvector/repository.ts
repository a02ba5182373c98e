import { createHash } from "node:crypto";
import { type SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type {
  Metadata,
  VectorEntry,
  VectorMatch,
  VectorSearch,
  VectorSpace,
  VectorSweep,
} from "../store";

/** The widest that an index takes as 32-bit floats; wider ones are indexed as 16-bit floats. */
const FLOAT_WIDTH_MAX = 2_000;

/** Up to here every vector of a namespace is looked at, which takes some milliseconds. */
const SMALL_NAMESPACE = 2_000;

/** Whether the database was prepared with the extension (db/vector-extension.mjs). */
export async function hasPgvector(db: Db | Tx): Promise<boolean> {
  const { rows } = await db.execute<{ there: boolean }>(
    sql`select to_regclass('vector_hnsw_entry') is not null as there`,
  );
  return rows[0]?.there ?? false;
}

/** Each embedder has an index of its own, made before its first vector: widths differ. */
export async function ensureIndex(tx: Tx, embedder: string, dimensions: number): Promise<void> {
  const digest = createHash("sha256").update(embedder).digest("hex").slice(0, 12);
  const name = `vector_hnsw_${digest}_${dimensions}`;
  const { rows } = await tx.execute(sql`select 1 from pg_class where relname = ${name}`);
  if (rows.length > 0) return;
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${name}))`);
  const operators = dimensions > FLOAT_WIDTH_MAX ? "halfvec_cosine_ops" : "vector_cosine_ops";
  await tx.execute(sql`
    create index if not exists ${sql.identifier(name)} on vector_hnsw_entry
    using hnsw ((${typed(sql`embedding`, dimensions)}) ${sql.raw(operators)})
    where ${ofEmbedder(embedder, dimensions)}`);
}

export async function upsertEntries(
  tx: Tx,
  { namespace, embedder }: VectorSpace,
  entries: readonly Required<VectorEntry>[],
): Promise<void> {
  const rows = entries.map(
    ({ id, vector, metadata }) =>
      sql`(${namespace}, ${id}, ${embedder}, ${vector.length}::integer, ${words(vector)}::vector, ${JSON.stringify(metadata)}::jsonb)`,
  );
  await tx.execute(sql`
    insert into vector_hnsw_entry (namespace, id, embedder, dimensions, embedding, metadata)
    values ${sql.join(rows, sql`, `)}
    on conflict (namespace, id) do update set embedder = excluded.embedder,
      dimensions = excluded.dimensions, embedding = excluded.embedding, metadata = excluded.metadata`);
}

export async function removeEntries(
  tx: Tx,
  namespace: string,
  ids: readonly string[],
): Promise<number> {
  const { rowCount } = await tx.execute(sql`
    delete from vector_hnsw_entry
    where namespace = ${namespace} and id = any(${sql.param([...ids])}::text[])`);
  return rowCount ?? 0;
}

/** Which of these ids have an entry in one of these namespaces. */
export async function idsAmong(
  db: Db,
  namespaces: readonly string[],
  ids: readonly string[],
): Promise<string[]> {
  const { rows } = await db.execute<{ id: string }>(sql`
    select id from vector_hnsw_entry
    where namespace = any(${sql.param([...namespaces])}::text[])
      and id = any(${sql.param([...ids])}::text[])`);
  return rows.map(({ id }) => id);
}

/**
 * The nearest by the index, or by looking at each where a namespace is so small that the index,
 * which all namespaces share, would come upon too few of its vectors.
 */
export async function nearestEntries(tx: Tx, search: VectorSearch): Promise<VectorMatch[]> {
  const { namespace, embedder, vector, limit, minCosine, exclude = [] } = search;
  const width = vector.length;
  const distance = sql`${typed(sql`embedding`, width)} <=> ${typed(sql`${words(vector)}`, width)}`;
  const own = sql`
    select id, embedding, metadata from vector_hnsw_entry
    where namespace = ${namespace} and ${ofEmbedder(embedder, width)}
      and id <> all(${sql.param([...exclude])}::text[])`;
  const isSmall = await prepareSearch(tx, search);
  const source = isSmall ? sql`own` : sql`(${own} order by ${distance} limit ${limit})`;
  const { rows } = await tx.execute<{ id: string; cosine: number; metadata: Metadata }>(sql`
    with own as materialized (${own})
    select id, cosine, metadata from (
      select id, 1 - (${distance}) as cosine, metadata from ${source} as nearest
    ) as measured
    where cosine >= ${minCosine}
    order by cosine desc, id limit ${limit}`);
  return rows;
}

/** The nearest of several namespaces together, by looking at each of their vectors. */
export async function nearestOfEach(
  db: Db,
  { namespaces, embedder, vector, limit, minCosine }: VectorSweep,
): Promise<VectorMatch[]> {
  const width = vector.length;
  const distance = sql`${typed(sql`embedding`, width)} <=> ${typed(sql`${words(vector)}`, width)}`;
  const { rows } = await db.execute<{ id: string; cosine: number; metadata: Metadata }>(sql`
    with own as materialized (
      select id, embedding, metadata from vector_hnsw_entry
      where namespace = any(${sql.param([...namespaces])}::text[]) and ${ofEmbedder(embedder, width)}
    )
    select id, cosine, metadata from (
      select id, 1 - (${distance}) as cosine, metadata from own
    ) as measured
    where cosine >= ${minCosine}
    order by cosine desc, id limit ${limit}`);
  return rows;
}

/** Says how hard this transaction's searches try, and whether the namespace is a small one. */
async function prepareSearch(
  tx: Tx,
  { namespace, embedder, vector, limit }: VectorSearch,
): Promise<boolean> {
  const effort = Math.max(100, limit * 2);
  // The index goes on where the filters leave too few, in the true order.
  const { rows } = await tx.execute<{ entries: number }>(sql`
    select set_config('hnsw.ef_search', ${String(effort)}, true),
      set_config('hnsw.iterative_scan', 'strict_order', true),
      (select count(*)::integer from (
        select from vector_hnsw_entry
        where namespace = ${namespace} and ${ofEmbedder(embedder, vector.length)}
        limit ${SMALL_NAMESPACE + 1}
      ) as first) as entries`);
  return (rows[0]?.entries ?? 0) <= SMALL_NAMESPACE;
}

export async function countEntries(db: Db, namespace: string, embedder?: string): Promise<number> {
  const { rows } = await db.execute<{ entries: number }>(sql`
    select count(*)::integer as entries from vector_hnsw_entry
    where namespace = ${namespace} and ${embedder ?? null}::text is null
      or namespace = ${namespace} and embedder = ${embedder ?? null}`);
  return rows[0]?.entries ?? 0;
}

const words = (vector: Float32Array) => `[${vector.join(",")}]`;

function typed(value: SQL, dimensions: number): SQL {
  const type = dimensions > FLOAT_WIDTH_MAX ? "halfvec" : "vector";
  return sql`${value}::${sql.raw(type)}(${sql.raw(String(Math.trunc(dimensions)))})`;
}

/** Written out, not as parameters: an index for a part of a table is used only for just these words. */
function ofEmbedder(embedder: string, dimensions: number): SQL {
  const name = `'${embedder.replaceAll("'", "''")}'`;
  return sql`embedder = ${sql.raw(name)} and dimensions = ${sql.raw(String(Math.trunc(dimensions)))}`;
}
