import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { type Chain, readApplied } from "@/lib/onchain";
import { poolLeft } from "@/lib/platform/solana/programs/bounty/accounts";
import { spentOnBuybacks } from "@/lib/token";
import * as bounty from "../repository";
import { chainBuyback, chainOperations, chainSource } from "./accounts";
import { chainTermsOf } from "./chain-round";
import type { ChainComparison, Compared } from "./contract";
import { type Folded, foldEvents, seenToCome } from "./fold";
import { readAccounts, type SeenFunds } from "./read-accounts";
import { readLedger } from "./read-ledger";
import { roundsNaming } from "./repository";

const nothing: Folded = { pool: 0n, escrow: 0n, operations: 0n, buyback: 0n };

/**
 * Sets side by side what the ledger, the events in the database and the chain at a final slot say of every round
 * and fund, to the last unit. What was applied of later slots is taken off again, so that nothing differs only
 * because something is under way, as far as that slot is known: `catchUp` is run in between to make it so.
 * Null where there is no chain. Open to everybody.
 */
export async function compareChain(
  ctx: Context,
  { catchUp }: { catchUp?: () => Promise<void> } = {},
): Promise<ChainComparison | null> {
  const { chain, db } = ctx;
  if (!chain) return null;
  const rounds = await bounty.roundsOnChain(db, chain.programs.bounty);
  const seen = await readAccounts(chain, rounds.map(chainTermsOf));
  await catchUp?.();
  const books = await db.transaction((tx) => readBooks(tx, chain, rounds), {
    isolationLevel: "repeatable read",
    accessMode: "read only",
  });
  const found = seen.rounds.flatMap(({ slot, lottery: account, pool, escrow }, place) => {
    const round = rounds[place];
    if (!round?.lottery) return [];
    const { id, lottery, number, state } = round;
    const { then, since } = books.at(slot);
    const [had, later] = [then.get(lottery) ?? nothing, since(lottery)];
    return {
      roundId: id,
      number,
      state,
      lottery,
      pool: compared(
        books.ledger.pool(id) - later.pool,
        had.pool,
        account ? poolLeft(account) : 0n,
        pool,
      ),
      escrow: compared(
        books.ledger.escrow(id) - later.escrow,
        had.escrow,
        account?.escrowed ?? 0n,
        escrow,
      ),
    };
  });
  const funds = compareFunds(books, seen.funds);
  const all = [...found.flatMap(({ pool, escrow }) => [pool, escrow]), ...funds];
  return {
    slot: Math.max(seen.funds.slot, ...seen.rounds.map(({ slot }) => slot)),
    knownSlot: books.slot,
    waiting: books.waiting,
    rounds: found,
    funds,
    outside: String(-books.ledger.of(chainSource)),
    equal: all.every((each) => each.equal),
  };
}

type Books = Awaited<ReturnType<typeof readBooks>>;

/** What is kept here, in one snapshot, and how it was at an earlier slot. */
async function readBooks(tx: Tx, chain: Chain, rounds: readonly bounty.RoundRow[]) {
  const { events, slot, waiting } = await readApplied(tx, chain, "bounty");
  // Anybody may run a lottery with this program, and its fees are none of our funds.
  const named = await roundsNaming(tx, chain.programs.bounty);
  const lotteries = new Set(named.map(({ lottery }) => lottery));
  const ours = seenToCome(events.filter(({ data }) => lotteries.has(String(data.lottery))));
  const now = foldEvents(ours);
  return {
    slot,
    waiting,
    ledger: await readLedger(tx, rounds),
    swapped: await spentOnBuybacks(tx),
    at(past: number) {
      const then = foldEvents(ours.filter((event) => event.slot <= past));
      const since = (lottery: string) =>
        minus(now.get(lottery) ?? nothing, then.get(lottery) ?? nothing);
      return { then, since, all: minus(sum(now), sum(then)) };
    },
  };
}

function compareFunds(books: Books, seen: SeenFunds): ChainComparison["funds"] {
  const { then, all } = books.at(seen.slot);
  const { ledger, swapped } = books;
  const had = sum(then);
  return [
    fund("buyback", ledger.of(chainBuyback) - all.buyback, had.buyback - swapped, seen.buyback),
    fund(
      "operations",
      ledger.of(chainOperations) - all.operations,
      had.operations,
      seen.operations,
    ),
  ];
}

function fund(name: "buyback" | "operations", ledger: bigint, database: bigint, held: bigint) {
  const stray = held - database;
  return { name, ...compared(ledger, database, held - (stray > 0n ? stray : 0n), held) };
}

function compared(ledger: bigint, database: bigint, chain: bigint, vault: bigint): Compared {
  return {
    ledger: String(ledger),
    database: String(database),
    chain: String(chain),
    stray: String(vault - chain),
    equal: ledger === database && database === chain,
  };
}

const minus = (a: Folded, b: Folded): Folded => ({
  pool: a.pool - b.pool,
  escrow: a.escrow - b.escrow,
  operations: a.operations - b.operations,
  buyback: a.buyback - b.buyback,
});

function sum(folded: ReadonlyMap<string, Folded>): Folded {
  const zero = { ...nothing };
  for (const each of folded.values())
    for (const part of ["pool", "escrow", "operations", "buyback"] as const)
      zero[part] += each[part];
  return zero;
}
