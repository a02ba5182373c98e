import { describe, expect, test } from "vitest";
import type { Db } from "@/db/client";
import { transact } from "@/db/transaction";
import type { VectorMatch, VectorStore } from "@/lib/vector";

export const embedder = "test-a";
const dimensions = 24;
let spaces = 0;

/** A namespace that no other test uses. */
export function freshSpace() {
  spaces += 1;
  return { namespace: `test:${process.pid}:${spaces}`, embedder };
}

/** Pseudo-random directions, the same in every run. */
export function direction(seed: number, width = dimensions): Float32Array {
  let state = seed * 2_654_435_761 + 1;
  return Float32Array.from({ length: width }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  });
}

/** The plane's direction at an angle in degrees: cosines between these are known. */
function angle(degrees: number): Float32Array {
  const vector = new Float32Array(dimensions);
  vector[3] = Math.cos((degrees * Math.PI) / 180);
  vector[17] = Math.sin((degrees * Math.PI) / 180);
  return vector;
}

function cosine(a: Float32Array, b: Float32Array): number {
  const product = (x: Float32Array, y: Float32Array) =>
    x.reduce((sum, value, index) => sum + value * (y[index] ?? 0), 0);
  return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
}

const ids = (matches: readonly VectorMatch[]) => matches.map(({ id }) => id);
const everything = { limit: 100, minCosine: -1 };

type Open = () => { db: Db; store: VectorStore; other: VectorStore };

/** What every vector store promises. `open` gives two handles, as two server processes would have. */
export function describeVectorStore(open: Open): void {
  describe("finding", () => describeFinding(open));
  describe("keeping apart", () => describeSpaces(open));
  describe("changing", () => describeChanges(open));
}

function describeFinding(open: Open): void {
  test("the nearest come first, with their cosines and what was stored beside them", async () => {
    const { db, store } = open();
    const space = freshSpace();
    await store.upsert(db, space, [
      { id: "far", vector: angle(80), metadata: { outcome: "rejected" } },
      { id: "near", vector: angle(10), metadata: { outcome: "won", number: 3 } },
      { id: "middle", vector: angle(45) },
    ]);
    const found = await store.search({ ...space, ...everything, vector: angle(0) });
    expect(ids(found)).toEqual(["near", "middle", "far"]);
    expect(found.map((match) => match.metadata)).toEqual([
      { outcome: "won", number: 3 },
      {},
      { outcome: "rejected" },
    ]);
    for (const [index, degrees] of [10, 45, 80].entries())
      expect(found[index]?.cosine).toBeCloseTo(Math.cos((degrees * Math.PI) / 180), 4);
  });

  test("five hundred vectors are ranked as arithmetic ranks them", async () => {
    const { db, store } = open();
    const space = freshSpace();
    const all = Array.from({ length: 500 }, (_, index) => ({
      id: `v${index}`,
      vector: direction(index + 1),
    }));
    await store.upsert(db, space, all);
    for (const seed of [901, 902, 903]) {
      const query = direction(seed);
      const wanted = all
        .map(({ id, vector }) => ({ id, cosine: cosine(query, vector) }))
        .sort((a, b) => b.cosine - a.cosine)
        .slice(0, 10);
      const found = await store.search({ ...space, vector: query, limit: 10, minCosine: -1 });
      expect(ids(found)).toEqual(wanted.map(({ id }) => id));
      for (const [index, { cosine: exact }] of wanted.entries())
        expect(found[index]?.cosine).toBeCloseTo(exact, 4);
    }
  });

  test("nothing beyond the cosine asked for, nothing excluded, and no more than the limit", async () => {
    const { db, store } = open();
    const space = freshSpace();
    const at = (degrees: number) => ({ id: String(degrees), vector: angle(degrees) });
    await store.upsert(db, space, [0, 10, 20, 30, 60].map(at));
    const search = { ...space, vector: angle(0), limit: 100, minCosine: 0.8 };
    expect(ids(await store.search(search))).toEqual(["0", "10", "20", "30"]);
    expect(ids(await store.search({ ...search, limit: 2 }))).toEqual(["0", "10"]);
    const without = { ...search, limit: 2, exclude: ["0", "20"] };
    expect(ids(await store.search(without))).toEqual(["10", "30"]);
  });

  test("of several namespaces at once the nearest of each are ranked together", async () => {
    const { db, store } = open();
    const [one, two, other] = [freshSpace(), freshSpace(), freshSpace()];
    const at = (degrees: number) => ({ id: String(degrees), vector: angle(degrees) });
    await store.upsert(db, one, [0, 20, 50].map(at));
    await store.upsert(db, two, [10, 30].map(at));
    await store.upsert(db, other, [at(5)]);
    await store.upsert(db, { ...one, embedder: "test-b" }, [
      { id: "wide", vector: direction(5, 40) },
    ]);
    const namespaces = [one.namespace, two.namespace, "test:nobody"];
    const search = { embedder, namespaces, vector: angle(0), limit: 10, minCosine: 0.8 };
    const found = await store.searchEach(search);
    expect(ids(found)).toEqual(["0", "10", "20", "30"]);
    for (const { id, cosine: measured } of found)
      expect(measured).toBeCloseTo(Math.cos((Number(id) * Math.PI) / 180), 2);
    expect(ids(await store.searchEach({ ...search, limit: 2 }))).toEqual(["0", "10"]);
    await store.remove(db, two.namespace, ["10"]);
    expect(ids(await store.searchEach(search))).toEqual(["0", "20", "30"]);
    expect(await store.searchEach({ ...search, namespaces: [] })).toEqual([]);
  });

  test("length does not matter, and opposite directions have cosine -1", async () => {
    const { db, store } = open();
    const space = freshSpace();
    const longer = (factor: number) => angle(0).map((value) => value * factor);
    await store.upsert(db, space, [
      { id: "long", vector: longer(1_000) },
      { id: "against", vector: longer(-0.01) },
    ]);
    const found = await store.search({ ...space, ...everything, vector: longer(7) });
    expect(found[0]).toMatchObject({ id: "long", cosine: expect.closeTo(1, 4) });
    expect(found[1]).toMatchObject({ id: "against", cosine: expect.closeTo(-1, 4) });
  });

  test("a vector without a direction is refused", async () => {
    const { db, store } = open();
    const nothing = { id: "zero", vector: new Float32Array(dimensions) };
    await expect(store.upsert(db, freshSpace(), [nothing])).rejects.toThrow("points somewhere");
  });
}

function describeSpaces(open: Open): void {
  test("namespaces do not see one another", async () => {
    const { db, store } = open();
    const [mine, yours] = [freshSpace(), freshSpace()];
    await store.upsert(db, mine, [{ id: "same", vector: angle(0), metadata: { whose: "mine" } }]);
    await store.upsert(db, yours, [{ id: "same", vector: angle(0), metadata: { whose: "yours" } }]);
    const found = await store.search({ ...mine, ...everything, vector: angle(0) });
    expect(found.map(({ metadata }) => metadata.whose)).toEqual(["mine"]);
    await store.remove(db, yours.namespace, ["same"]);
    expect(await store.count(mine.namespace)).toBe(1);
    expect(await store.count(yours.namespace)).toBe(0);
    expect(await store.search({ ...freshSpace(), ...everything, vector: angle(0) })).toEqual([]);
  });

  test("another embedder's vectors are never compared, whatever their width", async () => {
    const { db, store } = open();
    const space = freshSpace();
    const other = { ...space, embedder: "test-b" };
    await store.upsert(db, space, [{ id: "a", vector: angle(0) }]);
    await store.upsert(db, other, [{ id: "b", vector: direction(5, 40) }]);
    expect(ids(await store.search({ ...space, ...everything, vector: angle(0) }))).toEqual(["a"]);
    const wide = { ...other, ...everything, vector: direction(5, 40) };
    expect(ids(await store.search(wide))).toEqual(["b"]);
    await store.upsert(db, other, [{ id: "a", vector: direction(6, 40) }]);
    expect(await store.search({ ...space, ...everything, vector: angle(0) })).toEqual([]);
    expect(ids(await store.search(wide))).toEqual(["b", "a"]);
    expect(await store.count(space.namespace, embedder)).toBe(0);
    expect(await store.count(space.namespace)).toBe(2);
  });
}

function describeChanges(open: Open): void {
  test("a second vector under an id takes the place of the first, for every process", async () => {
    const { db, store, other } = open();
    const space = freshSpace();
    await store.upsert(db, space, [{ id: "moving", vector: angle(0), metadata: { at: 0 } }]);
    const search = { ...space, limit: 5, minCosine: 0.9, vector: angle(0) };
    expect(ids(await other.search(search))).toEqual(["moving"]);
    await store.upsert(db, space, [{ id: "moving", vector: angle(90), metadata: { at: 90 } }]);
    expect(await other.search(search)).toEqual([]);
    const [moved] = await other.search({ ...search, vector: angle(90) });
    expect(moved).toMatchObject({ id: "moving", metadata: { at: 90 } });
    expect(await store.count(space.namespace)).toBe(1);
  });

  test("what is removed is found no more, at once and by every process", async () => {
    const { db, store, other } = open();
    const space = freshSpace();
    const at = (degrees: number) => ({ id: String(degrees), vector: angle(degrees) });
    await store.upsert(db, space, [0, 1, 2, 3].map(at));
    const search = { ...space, ...everything, vector: angle(0) };
    expect(ids(await other.search(search))).toEqual(["0", "1", "2", "3"]);
    await store.remove(db, space.namespace, ["0", "2", "unknown"]);
    expect(ids(await other.search(search))).toEqual(["1", "3"]);
    expect(ids(await store.search(search))).toEqual(["1", "3"]);
    await store.upsert(db, space, [at(2)]);
    expect(ids(await other.search(search))).toEqual(["1", "2", "3"]);
  });

  test("a change within a transaction holds with its commit, and never without", async () => {
    const { db, store, other } = open();
    const space = freshSpace();
    await store.upsert(db, space, [{ id: "kept", vector: angle(0) }]);
    const search = { ...space, ...everything, vector: angle(0) };
    const undone = transact(db, async (tx) => {
      await store.upsert(tx, space, [{ id: "never", vector: angle(1) }]);
      await store.remove(tx, space.namespace, ["kept"]);
      expect(ids(await other.search(search))).toEqual(["kept"]);
      throw new Error("rolled back");
    });
    await expect(undone).rejects.toThrow("rolled back");
    expect(ids(await store.search(search))).toEqual(["kept"]);
    await transact(db, (tx) => store.upsert(tx, space, [{ id: "now", vector: angle(1) }]));
    expect(ids(await other.search(search))).toEqual(["kept", "now"]);
  });

  test("writers and readers at once: nothing is lost, nothing twice, and nobody waits for ever", async () => {
    const { db, store, other } = open();
    const space = freshSpace();
    const write = async (writer: number) => {
      for (let index = 0; index < 10; index++) {
        const id = `${writer}:${index}`;
        await store.upsert(db, space, [{ id, vector: direction(writer * 10 + index + 1) }]);
        if (index % 3 === 0) await other.remove(db, space.namespace, [id]);
      }
    };
    const read = async (from: VectorStore) => {
      for (let index = 0; index < 20; index++) {
        const found = ids(await from.search({ ...space, ...everything, vector: direction(7) }));
        expect(new Set(found).size).toBe(found.length);
      }
    };
    await Promise.all([...[1, 2, 3, 4].map(write), read(store), read(other)]);
    const left = [1, 2, 3, 4].flatMap((writer) =>
      [1, 2, 4, 5, 7, 8].map((index) => `${writer}:${index}`),
    );
    for (const from of [store, other]) {
      const found = ids(await from.search({ ...space, ...everything, vector: direction(7) }));
      expect(found.sort()).toEqual(left);
    }
  });
}
