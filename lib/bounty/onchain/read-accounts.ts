import { type AccountInfo, PublicKey } from "@solana/web3.js";
import type { Chain } from "@/lib/onchain";
import { type Lottery, lotteryLayout } from "@/lib/platform/solana/programs/bounty/accounts";
import {
  escrowVaultAddress,
  poolVaultAddress,
} from "@/lib/platform/solana/programs/bounty/addresses";
import { readTokenAccount } from "@/lib/platform/solana/spl/layout";
import type { ChainTerms } from "@/lib/proof/round-rules";

/** A round as the chain has it at one final slot. Micro-USDC. */
export type SeenRound = {
  slot: number;
  lottery: Lottery | null;
  pool: bigint;
  escrow: bigint;
};

export type SeenFunds = { slot: number; buyback: bigint; operations: bigint };

/** A node answers for so many accounts at once: three of each round. */
const ROUNDS_MAX = 33;
const ACCOUNTS_MAX = 100;

/** What lies in the accounts of these rounds, and in those that they name for the two funds. */
export async function readAccounts(
  { connection }: Chain,
  terms: readonly ChainTerms[],
): Promise<{ rounds: SeenRound[]; funds: SeenFunds }> {
  const rounds: SeenRound[] = [];
  for (let from = 0; from < terms.length; from += ROUNDS_MAX) {
    const page = terms.slice(from, from + ROUNDS_MAX);
    const { slot, accounts } = await read(connection, page.flatMap(addressesOf));
    for (const place of page.keys()) {
      const [lottery, pool, escrow] = accounts.slice(place * 3, place * 3 + 3);
      rounds.push({
        slot,
        lottery: lotteryLayout.decode(lottery?.data ?? new Uint8Array()),
        pool: tokensIn(pool),
        escrow: tokensIn(escrow),
      });
    }
  }
  return { rounds, funds: await readFunds(connection, terms) };
}

async function readFunds(
  connection: Chain["connection"],
  terms: readonly ChainTerms[],
): Promise<SeenFunds> {
  const kinds = ["buyback", "operations"] as const;
  const named = kinds.map((kind) => [...new Set(terms.map((each) => each[kind]))]);
  const all = named.flat();
  if (all.length === 0) return { slot: 0, buyback: 0n, operations: 0n };
  const { slot, accounts } = await read(connection, all.map(key).slice(0, ACCOUNTS_MAX));
  const of = new Map(all.map((address, place) => [address, tokensIn(accounts[place])]));
  const [buyback = 0n, operations = 0n] = named.map((addresses) =>
    addresses.reduce((sum, address) => sum + (of.get(address) ?? 0n), 0n),
  );
  return { slot, buyback, operations };
}

async function read(connection: Chain["connection"], addresses: PublicKey[]) {
  const { value, context } = await connection.getMultipleAccountsInfoAndContext(addresses, {
    commitment: "finalized",
  });
  return { slot: context.slot, accounts: value };
}

const key = (address: string) => new PublicKey(address);

function addressesOf({ lottery, program }: ChainTerms): PublicKey[] {
  const [round, by] = [key(lottery), key(program)];
  return [round, poolVaultAddress(round, by).address, escrowVaultAddress(round, by).address];
}

const tokensIn = (account: AccountInfo<Buffer> | null | undefined): bigint =>
  readTokenAccount(account?.data ?? new Uint8Array())?.amount ?? 0n;
