import type { Db } from "@/db/client";
import { env } from "@/lib/env";
import { createExactStore } from "./exact/exact-store";
import { createPgvectorStore } from "./pgvector/pgvector-store";
import { hasPgvector } from "./pgvector/repository";
import type { VectorStore } from "./store";

const holder = globalThis as typeof globalThis & {
  anubisVectors?: WeakMap<Db, Promise<VectorStore>>;
};

/**
 * The one store over a database in this process: its thread and memory are shared by all who ask.
 * Throws where pgvector is asked for and the database was not prepared with it.
 */
export function vectorStore(db: Db): Promise<VectorStore> {
  holder.anubisVectors ??= new WeakMap();
  const known = holder.anubisVectors.get(db);
  if (known !== undefined) return known;
  const opening = open(db);
  holder.anubisVectors.set(db, opening);
  opening.catch(() => holder.anubisVectors?.delete(db));
  return opening;
}

async function open(db: Db): Promise<VectorStore> {
  const { VECTOR_STORE: wanted } = env();
  if (wanted === "exact") return createExactStore(db);
  if (await hasPgvector(db)) return createPgvectorStore(db);
  if (wanted === "auto") return createExactStore(db);
  throw new Error("VECTOR_STORE=pgvector, but the database has no pgvector 0.8 or newer.");
}
