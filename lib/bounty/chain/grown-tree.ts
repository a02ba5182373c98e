import { setImmediate as nextTurn } from "node:timers/promises";
import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { addLeaf, sizeOf, type Tree } from "@/lib/proof/merkle";
import { hashesAfter } from "./repository";

/** Rounds whose trees are kept in memory; the one asked longest ago makes room. */
const TREES_MAX = 4;
/** Hashing so many links takes tens of milliseconds; then others have their turn. */
const BATCH = 1_000;

type Grown = { tree: Tree; growing: Promise<void> };
const known = new WeakMap<Db, Map<Id<"round">, Grown>>();

/**
 * The tree over a round's chain, with at least its first `size` links, which a checkpoint covers. It
 * is kept and grows with the round: of a long one nobody could hash every link for each receipt.
 */
export async function grownTree(db: Db, roundId: Id<"round">, size: number): Promise<Tree> {
  const grown = recalled(db, roundId);
  // One after the other: each adds what is missing after the one before.
  grown.growing = grown.growing.catch(() => {}).then(() => grow(db, roundId, grown.tree, size));
  await grown.growing;
  return grown.tree;
}

function recalled(db: Db, roundId: Id<"round">): Grown {
  const trees = known.get(db) ?? new Map<Id<"round">, Grown>();
  known.set(db, trees);
  const grown = trees.get(roundId) ?? { tree: [], growing: Promise.resolve() };
  trees.delete(roundId);
  trees.set(roundId, grown);
  const [oldest] = trees.keys();
  if (trees.size > TREES_MAX && oldest) trees.delete(oldest);
  return grown;
}

async function grow(db: Db, roundId: Id<"round">, tree: Tree, size: number): Promise<void> {
  for (let after = sizeOf(tree); after < size; after = sizeOf(tree)) {
    const hashes = await hashesAfter(db, roundId, after, Math.min(size, after + BATCH));
    if (hashes.length === 0) throw new Error("a checkpoint is about links that are there");
    for (const hash of hashes) addLeaf(tree, hash);
    await nextTurn();
  }
}
