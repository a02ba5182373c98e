import { type AccountInfo, PublicKey } from "@solana/web3.js";
import type { Context } from "@/lib/context";
import { type Chain, readApplied } from "@/lib/onchain";
import {
  type Lottery,
  lotteryLayout,
  poolLeft,
} from "@/lib/platform/solana/programs/bounty/accounts";
import { readTokenAccount } from "@/lib/platform/solana/spl/layout";
import type { ChainTerms } from "@/lib/proof/round-rules";
import { spentOnBuybacks } from "@/lib/token";
import * as bounty from "../repository";
import { chainBuyback, chainOperations, chainSource } from "./accounts";
import { chainTermsOf } from "./chain-round";
import type { ChainComparison, Compared } from "./contract";
import { type Folded, foldEvents } from "./fold";
import { readLedger } from "./read-ledger";

/**
 * Sets side by side what the ledger, the events in the database and the chain at its final slot say of every
 * round and fund, to the last unit. Null where there is no chain. Open to everybody.
 */
export async function compareChain(ctx: Context): Promise<ChainComparison | null> {
  const { chain, db } = ctx;
  if (!chain) return null;
  const rounds = await bounty.roundsOnChain(db, chain.programs.bounty);
  const terms = rounds.map(chainTermsOf);
  const before = await readApplied(db, chain, "bounty");
  const state = foldEvents(before.events);
  const seen = await readAccounts(chain, terms);
  const ledger = await readLedger(db, rounds);
  const found = rounds.map((round, place) => {
    const of = terms[place] as ChainTerms;
    const account = seen.lottery(of.lottery);
    const folded = state.get(of.lottery);
    return {
      roundId: round.id,
      number: round.number,
      state: round.state,
      lottery: of.lottery,
      pool: compared(
        ledger.pool(round.id),
        folded?.pool,
        account ? poolLeft(account) : undefined,
        seen.pool(account),
      ),
      escrow: compared(
        ledger.escrow(round.id),
        folded?.escrow,
        account?.escrowed,
        seen.escrow(account),
      ),
    };
  });
  const sum = (part: keyof Folded) => [...state.values()].reduce((all, one) => all + one[part], 0n);
  const swapped = await spentOnBuybacks(db);
  const funds = [
    fund(
      "buyback",
      ledger.of(chainBuyback),
      sum("buyback") - swapped,
      seen.tokens(terms, "buyback"),
    ),
    fund(
      "operations",
      ledger.of(chainOperations),
      sum("operations"),
      seen.tokens(terms, "operations"),
    ),
  ];
  const all = [...found.flatMap(({ pool, escrow }) => [pool, escrow]), ...funds];
  return {
    slot: seen.slot,
    knownSlot: before.slot,
    waiting: before.waiting,
    rounds: found,
    funds,
    outside: String(-ledger.of(chainSource)),
    equal: all.every((each) => each.equal),
  };
}

function compared(
  ledger: bigint,
  database: bigint = 0n,
  chain: bigint = 0n,
  vault: bigint = 0n,
): Compared {
  return {
    ledger: String(ledger),
    database: String(database),
    chain: String(chain),
    stray: String(vault - chain),
    equal: ledger === database && database === chain,
  };
}

function fund(name: "buyback" | "operations", ledger: bigint, database: bigint, held: bigint) {
  const stray = held - database;
  return { name, ...compared(ledger, database, held - (stray > 0n ? stray : 0n), held) };
}

async function readAccounts({ connection }: Chain, terms: readonly ChainTerms[]) {
  const lotteries = terms.map(({ lottery }) => lottery);
  const read = async (addresses: readonly string[]) => {
    const found = new Map<string, AccountInfo<Buffer>>();
    let slot = 0;
    for (let from = 0; from < addresses.length; from += 100) {
      const page = addresses.slice(from, from + 100);
      const { value, context } = await connection.getMultipleAccountsInfoAndContext(
        page.map((address) => new PublicKey(address)),
        { commitment: "finalized" },
      );
      slot = Math.max(slot, context.slot);
      for (const [place, address] of page.entries()) {
        const account = value[place];
        if (account) found.set(address, account);
      }
    }
    return { found, slot };
  };
  const first = await read(lotteries);
  const lottery = (address: string) =>
    lotteryLayout.decode(first.found.get(address)?.data ?? new Uint8Array());
  const vaults = lotteries.flatMap((address) => {
    const account = lottery(address);
    return account ? [account.poolVault.toBase58(), account.escrowVault.toBase58()] : [];
  });
  const funds = new Set(terms.flatMap(({ buyback, operations }) => [buyback, operations]));
  const second = await read([...vaults, ...funds]);
  const amount = (address: string) =>
    readTokenAccount(second.found.get(address)?.data ?? new Uint8Array())?.amount ?? 0n;
  return {
    slot: Math.max(first.slot, second.slot),
    lottery,
    pool: (account: Lottery | null) => (account ? amount(account.poolVault.toBase58()) : 0n),
    escrow: (account: Lottery | null) => (account ? amount(account.escrowVault.toBase58()) : 0n),
    /** All that lies in the accounts that rounds name for this. */
    tokens: (of: readonly ChainTerms[], which: "buyback" | "operations") =>
      [...new Set(of.map((each) => each[which]))].reduce((sum, each) => sum + amount(each), 0n),
  };
}
