import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { openPgvectorDatabase } from "@/lib/testing/pgvector-database";
import { describeVectorStore, direction, freshSpace } from "@/lib/testing/vector-store-contract";
import { vectorStore } from "@/lib/vector";
import type { VectorSpace } from "../store";
import { createPgvectorStore } from "./pgvector-store";

const database = await openPgvectorDatabase();
afterAll(() => database?.close());

describe.skipIf(!database)("the pgvector store", () => {
  const { db } = database ?? ({} as NonNullable<typeof database>);

  describeVectorStore(() => ({
    db,
    store: createPgvectorStore(db),
    other: createPgvectorStore(db),
  }));

  test("is what a database with the extension uses", async () => {
    expect((await vectorStore(db)).kind).toBe("pgvector");
  });

  test("of thousands of vectors nearly all of the nearest are found", async () => {
    const store = createPgvectorStore(db);
    const space = { ...freshSpace(), embedder: "o'hara" };
    const all = Array.from({ length: 3_000 }, (_, index) => ({
      id: `v${index}`,
      vector: direction(index + 1, 32),
    }));
    for (let from = 0; from < all.length; from += 500)
      await store.upsert(db, space, all.slice(from, from + 500));
    await db.execute(sql`analyze vector_hnsw_entry`);
    const queries = Array.from({ length: 20 }, (_, index) => direction(5_000 + index, 32));
    const search = (vector: Float32Array) =>
      store.search({ ...space, vector, limit: 10, minCosine: -1 });
    const fast = await Promise.all(queries.map(search));
    const exact = queries.map((query) =>
      all
        .map(({ id, vector }) => ({ id, cosine: cosine(query, vector) }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, 10)
        .map(({ id }) => id),
    );
    const found = fast.flatMap((matches, index) =>
      matches.filter(({ id }) => exact[index]?.includes(id)),
    );
    expect(found.length / (exact.length * 10)).toBeGreaterThan(0.95);
  });

  test("a namespace that is small beside another one loses nothing", async () => {
    const store = createPgvectorStore(db);
    const [large, small] = [freshSpace(), freshSpace()].map((space) => ({
      ...space,
      embedder: "crowd",
    })) as [VectorSpace, VectorSpace];
    // More than an index scan looks at, all of them nearer than the one that is searched for.
    await db.execute(sql`
      insert into vector_hnsw_entry (namespace, id, embedder, dimensions, embedding, metadata)
      select ${large.namespace}, 'v' || n, ${large.embedder}, 3,
        array[1, random(), random()]::real[]::vector, '{}'
      from generate_series(1, 25000) n`);
    await store.upsert(db, small, [{ id: "lonely", vector: Float32Array.of(-1, 0, 0) }]);
    const search = { ...small, vector: Float32Array.of(1, 0, 0), limit: 5, minCosine: -1 };
    expect((await store.search(search)).map(({ id }) => id)).toEqual(["lonely"]);
  });

  test("vectors wider than an index of 32-bit floats takes are found too", async () => {
    const store = createPgvectorStore(db);
    const space = { ...freshSpace(), embedder: "wide" };
    await store.upsert(db, space, [
      { id: "a", vector: direction(1, 3_072) },
      { id: "b", vector: direction(2, 3_072) },
    ]);
    const search = { ...space, vector: direction(2, 3_072), limit: 1, minCosine: 0.9 };
    expect((await store.search(search)).map(({ id }) => id)).toEqual(["b"]);
  });
});

function cosine(a: Float32Array, b: Float32Array): number {
  const product = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}
