import { sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { describeVectorStore, direction, freshSpace } from "@/lib/testing/vector-store-contract";
import { sweepVectors } from "@/lib/vector";
import { createExactStore } from "./exact-store";

const [store, other] = [createExactStore(testDb()), createExactStore(testDb())];
afterAll(() => Promise.all([store.close(), other.close()]));

describe("the exact store", () => describeVectorStore(() => ({ db: testDb(), store, other })));

const entries = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({
    id: `v${from + index}`,
    vector: direction(from + index + 1),
  }));
const nearest = { limit: 5, minCosine: -1, vector: direction(77) };

test("a thread that dies in the middle of a search is replaced, and the search answers", async () => {
  const space = freshSpace();
  await store.upsert(testDb(), space, entries(2_500));
  const before = await store.search({ ...space, ...nearest });
  const during = store.search({ ...space, ...nearest });
  await store.close();
  expect(await during).toEqual(before);
  await store.close();
  expect(await store.search({ ...space, ...nearest })).toEqual(before);
});

test("a process that was away while removals were forgotten begins anew", async () => {
  const space = freshSpace();
  await store.upsert(testDb(), space, entries(20));
  const first = await other.search({ ...space, ...nearest });
  const gone = first.slice(0, 2).map(({ id }) => id);
  await store.remove(testDb(), space.namespace, gone);
  await sweepVectors(testContext({ now: new Date("2100-01-01T00:00:00Z") }));
  const { rows } = await testDb().execute<{ left: number }>(
    sql`select count(*)::int as left from vector_removal where namespace = ${space.namespace}`,
  );
  expect(rows).toEqual([{ left: 0 }]);
  const found = await other.search({ ...space, ...nearest, limit: 18 });
  expect(found.map(({ id }) => id)).not.toEqual(expect.arrayContaining(gone));
  expect(found).toHaveLength(18);
});

test("removing leaves neither the vector nor its code nor its name in the database", async () => {
  const space = freshSpace();
  const id = "the-one-to-forget";
  await store.upsert(testDb(), space, [{ id, vector: direction(1), metadata: { text: "secret" } }]);
  await store.remove(testDb(), space.namespace, [id]);
  const { rows } = await testDb().execute<{ row: string }>(sql`
    select to_jsonb(e)::text as row from vector_entry e where namespace = ${space.namespace}
    union all
    select to_jsonb(r)::text from vector_removal r where namespace = ${space.namespace}`);
  expect(rows).toHaveLength(1);
  expect(rows[0]?.row).not.toMatch(/secret|the-one-to-forget/);
});
