import { and, count, eq, inArray, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { vectorEntry, vectorNamespace, vectorRemoval } from "@/db/schema/vector";
import type { Tx } from "@/db/transaction";
import type { Metadata, VectorSpace } from "./store";

export type EntryRow = {
  id: string;
  dimensions: number;
  code: Buffer;
  scale: number;
  vector: Buffer;
  metadata: Metadata;
};

/** Numbers these changes and holds the namespace until commit. The first number. */
export async function lockNamespace(tx: Tx, namespace: string, changes: number): Promise<number> {
  const [row] = await tx
    .insert(vectorNamespace)
    .values({ namespace, seq: changes })
    .onConflictDoUpdate({
      target: vectorNamespace.namespace,
      set: { seq: sql`${vectorNamespace.seq} + ${changes}` },
    })
    .returning({ seq: vectorNamespace.seq });
  if (!row) throw new Error("an insert returns its row");
  return row.seq - changes + 1;
}

export async function upsertEntries(
  tx: Tx,
  { namespace, embedder }: VectorSpace,
  firstSeq: number,
  rows: readonly EntryRow[],
): Promise<void> {
  const excluded = (column: string) => sql.raw(`excluded.${column}`);
  await tx
    .insert(vectorEntry)
    .values(rows.map((row, index) => ({ ...row, namespace, embedder, seq: firstSeq + index })))
    .onConflictDoUpdate({
      target: [vectorEntry.namespace, vectorEntry.id],
      set: {
        embedder: excluded("embedder"),
        seq: excluded("seq"),
        dimensions: excluded("dimensions"),
        code: excluded("code"),
        scale: excluded("scale"),
        vector: excluded("vector"),
        metadata: excluded("metadata"),
      },
    });
}

/** Deletes the rows and notes their keys for whoever holds copies. How many there were. */
export async function removeEntries(
  tx: Tx,
  namespace: string,
  firstSeq: number,
  ids: readonly string[],
): Promise<number> {
  const gone = await tx
    .delete(vectorEntry)
    .where(and(eq(vectorEntry.namespace, namespace), inArray(vectorEntry.id, [...ids])))
    .returning({ key: vectorEntry.key });
  if (gone.length === 0) return 0;
  await tx
    .insert(vectorRemoval)
    .values(gone.map(({ key }, index) => ({ namespace, key, seq: firstSeq + index })));
  return gone.length;
}

/** Which of these ids have an entry in one of these namespaces. */
export async function idsAmong(
  db: Db,
  namespaces: readonly string[],
  ids: readonly string[],
): Promise<string[]> {
  const rows = await db
    .select({ id: vectorEntry.id })
    .from(vectorEntry)
    .where(and(inArray(vectorEntry.namespace, [...namespaces]), inArray(vectorEntry.id, [...ids])));
  return rows.map(({ id }) => id);
}

export async function countEntries(db: Db, namespace: string, embedder?: string): Promise<number> {
  const [row] = await db
    .select({ entries: count() })
    .from(vectorEntry)
    .where(
      and(
        eq(vectorEntry.namespace, namespace),
        embedder === undefined ? undefined : eq(vectorEntry.embedder, embedder),
      ),
    );
  return row?.entries ?? 0;
}

/** The number of the last change of a namespace, and up to where removals are forgotten. */
export async function headOf(db: Db, namespace: string): Promise<{ seq: number; forgot: number }> {
  const [row] = await db
    .select({ seq: vectorNamespace.seq, forgot: vectorNamespace.forgottenSeq })
    .from(vectorNamespace)
    .where(eq(vectorNamespace.namespace, namespace));
  return row ?? { seq: 0, forgot: 0 };
}

export type Batch = {
  lastSeq: number;
  dimensions: number;
  keys: number[];
  scales: number[];
  codes: Buffer;
};

/**
 * Coded vectors of an embedder changed after one number and up to another, a batch at a time in
 * one value, because a row for each costs the event loop more than the whole search. A batch has
 * vectors of one width. Null when there are no more.
 */
export async function readCodes(
  db: Db,
  { namespace, embedder }: VectorSpace,
  range: { after: number; upTo: number; limit: number },
): Promise<Batch | null> {
  const { rows } = await db.execute<{
    last_seq: string | null;
    dimensions: number;
    keys: string[];
    scales: number[];
    codes: Buffer;
  }>(sql`
    select max(seq) as last_seq, max(dimensions) as dimensions, array_agg(key order by seq) as keys,
      array_agg(scale order by seq) as scales, string_agg(code, ''::bytea order by seq) as codes
    from (
      select seq, dimensions, key, scale, code from vector_entry
      where namespace = ${namespace} and embedder = ${embedder}
        and seq > ${range.after} and seq <= ${range.upTo}
      order by seq limit ${range.limit}
    ) as changed`);
  const [row] = rows;
  if (!row?.last_seq) return null;
  return {
    lastSeq: Number(row.last_seq),
    dimensions: row.dimensions,
    keys: row.keys.map(Number),
    scales: row.scales,
    codes: row.codes,
  };
}

/** Every coded vector of an embedder in these namespaces, in one value. */
export async function readAllCodes(
  db: Db,
  namespaces: readonly string[],
  { embedder, dimensions }: { embedder: string; dimensions: number },
): Promise<{ ids: string[]; metadata: Metadata[]; scales: number[]; codes: Buffer } | null> {
  const { rows } = await db.execute<{
    ids: string[] | null;
    metadata: Metadata[];
    scales: number[];
    codes: Buffer;
  }>(sql`
    select array_agg(id order by key) as ids, jsonb_agg(metadata order by key) as metadata,
      array_agg(scale order by key) as scales, string_agg(code, ''::bytea order by key) as codes
    from vector_entry
    where namespace = any(${sql.param([...namespaces])}::text[]) and embedder = ${embedder}
      and dimensions = ${dimensions}`);
  const [row] = rows;
  return row?.ids ? { ...row, ids: row.ids } : null;
}

/** Keys that are gone from an embedder's part of a namespace: removed, or embedded by another. */
export async function readGone(
  db: Db,
  { namespace, embedder }: VectorSpace,
  { after, upTo }: { after: number; upTo: number },
): Promise<number[]> {
  const { rows } = await db.execute<{ key: string }>(sql`
    select key from vector_removal
    where namespace = ${namespace} and seq > ${after} and seq <= ${upTo}
    union all
    select key from vector_entry
    where namespace = ${namespace} and seq > ${after} and seq <= ${upTo}
      and embedder <> ${embedder}`);
  return rows.map(({ key }) => Number(key));
}

export async function entriesByKey(
  db: Db,
  { namespace, embedder }: VectorSpace,
  keys: readonly number[],
): Promise<{ id: string; vector: Buffer; metadata: Metadata }[]> {
  if (keys.length === 0) return [];
  return db
    .select({ id: vectorEntry.id, vector: vectorEntry.vector, metadata: vectorEntry.metadata })
    .from(vectorEntry)
    .where(
      and(
        inArray(vectorEntry.key, [...keys]),
        eq(vectorEntry.namespace, namespace),
        eq(vectorEntry.embedder, embedder),
      ),
    );
}

/** Stops telling of removals before this instant; copies that old begin anew. */
export async function forgetRemovals(tx: Tx, before: Date): Promise<void> {
  await tx.execute(sql`
    with gone as (
      delete from vector_removal where at <= ${before.toISOString()}::timestamptz
      returning namespace, seq
    )
    update vector_namespace n set forgotten_seq = last.seq
    from (select namespace, max(seq) as seq from gone group by namespace) as last
    where n.namespace = last.namespace`);
}
