import type { Db } from "@/db/client";
import { createExactStore } from "./exact/exact-store";
import type { VectorStore } from "./store";

const holder = globalThis as typeof globalThis & {
  anubisVectors?: WeakMap<Db, VectorStore>;
};

/** The one store over a database in this process: its thread and memory are shared by all who ask. */
export function vectorStore(db: Db): VectorStore {
  holder.anubisVectors ??= new WeakMap();
  const known = holder.anubisVectors.get(db);
  if (known) return known;
  const store = createExactStore(db);
  holder.anubisVectors.set(db, store);
  return store;
}
