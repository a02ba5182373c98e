import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";

export type Metadata = Record<string, string | number | boolean | null>;

/** Vectors are compared only within a namespace, and only with those of the same embedder. */
export type VectorSpace = { namespace: string; embedder: string };

export type VectorEntry = {
  id: string;
  /** Of any length but zero: direction is all that is compared. */
  vector: Float32Array;
  /** Small facts that come back with a match. */
  metadata?: Metadata;
};

export type VectorSearch = VectorSpace & {
  vector: Float32Array;
  /** At most this many matches, up to 100. */
  limit: number;
  /** Nothing further away than this cosine, from -1 to 1. */
  minCosine: number;
  /** Ids that are not wanted, up to 100. */
  exclude?: readonly string[];
};

/** A search through several small namespaces at once: those of one person. */
export type VectorSweep = Omit<VectorSearch, "namespace" | "exclude"> & {
  namespaces: readonly string[];
};

export type VectorMatch = { id: string; cosine: number; metadata: Metadata };

/** Where vectors are kept and found. Every implementation passes `lib/testing/vector-store-contract.ts`. */
export type VectorStore = {
  kind: "exact" | "pgvector";
  /** Adds or replaces, all or nothing; within `tx` it holds with the commit. */
  upsert(tx: Db | Tx, space: VectorSpace, entries: readonly VectorEntry[]): Promise<void>;
  /** The nearest first. What was committed before the call is seen, what was removed is not. */
  search(search: VectorSearch): Promise<VectorMatch[]>;
  /**
   * The nearest of all these namespaces together. Each of their vectors is looked at, in one question
   * to the database and with nothing kept in memory: for some thousand vectors in all. Cosines are
   * right to a hundredth.
   */
  searchEach(search: VectorSweep): Promise<VectorMatch[]>;
  /** Deletes rows, not marks: afterwards nothing of the vector is in the database. */
  remove(tx: Db | Tx, namespace: string, ids: readonly string[]): Promise<void>;
  /** How many entries a namespace holds, of one embedder or of all. */
  count(namespace: string, embedder?: string): Promise<number>;
  /** Ends what runs beside the database; the next search starts it again. */
  close(): Promise<void>;
};
