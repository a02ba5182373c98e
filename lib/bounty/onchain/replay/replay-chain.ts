import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import {
  type Chain,
  differencesOf,
  type Registry,
  readStored,
  replayHistory,
  requireChain,
} from "@/lib/onchain";
import type { Difference, Fact, Program } from "@/lib/onchain/contract";
import { readMirror } from "@/lib/token";
import { type LiveBooks, readLiveBooks } from "./live-books";
import { toldBooks } from "./told-books";

export type Replay = {
  /** Up to where; null for a program at which nobody has looked yet. */
  slots: Record<Program, number | null>;
  /** How many facts of each book were compared. */
  counts: Record<string, number>;
  /** Events that were just about to be applied here: then a difference may mean no more than that. */
  underWay: number;
  differences: Difference[];
};

/**
 * Reads both programs' histories anew from the node, applies them in an empty database by the pipeline that
 * the server uses, and compares what is the chain's alone to say: the events, the token's mirror, and what the
 * events come to for every round, fee and fund of ours.
 */
export async function replayChain(
  live: Context,
  empty: Context,
  registry: Registry,
): Promise<Replay> {
  requireSystem(live);
  const chain = requireChain(live);
  const here = await inSnapshot(live.db, (tx) => readLive(tx, chain));
  await replayHistory(empty, registry, here.slots);
  const there = await inSnapshot(empty.db, (tx) => readReplayed(tx, chain, here));
  const known = new Set(there.transactions.map(({ key }) => key));
  // Of a transaction without events nobody can tell whose it was. What the chain lacks, its events show.
  const facts = [...here.facts, ...here.transactions.filter(({ key }) => known.has(key))];
  const replayed = [...there.facts, ...there.transactions];
  const { slots, underWay } = here;
  const differences = differencesOf(facts, replayed);
  return { slots, counts: countBooks(replayed), underWay, differences };
}

type Live = Awaited<ReturnType<typeof readLive>>;

async function readLive(tx: Tx, chain: Chain) {
  const stored = await readStored(tx, chain);
  const books: LiveBooks = await readLiveBooks(tx, chain);
  const facts = [...stored.facts, ...(await readMirror(tx, chain)), ...books.facts];
  const { slots, transactions, underWay } = stored;
  return { ...books, facts, slots, transactions, underWay };
}

async function readReplayed(tx: Tx, chain: Chain, live: Live) {
  const { facts, events, transactions } = await readStored(tx, chain);
  const told = toldBooks(events, live);
  return { transactions, facts: [...facts, ...(await readMirror(tx, chain)), ...told] };
}

function inSnapshot<T>(db: Db, read: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction(read, { isolationLevel: "repeatable read", accessMode: "read only" });
}

function countBooks(facts: readonly Fact[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { book } of facts) counts[book] = (counts[book] ?? 0) + 1;
  return counts;
}
