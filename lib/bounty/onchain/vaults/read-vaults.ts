import type { Chain } from "@/lib/onchain";
import {
  type Lottery,
  lotteryLayout,
  poolLeft,
} from "@/lib/platform/solana/programs/bounty/accounts";
import {
  escrowVaultAddress,
  poolVaultAddress,
} from "@/lib/platform/solana/programs/bounty/addresses";
import { readTokenAccount } from "@/lib/platform/solana/spl/layout";
import type { ChainTerms } from "@/lib/proof/round-rules";
import type { RoundRow } from "../../repository";
import { chainTermsOf, key } from "../chain-round";

export type Vault = {
  kind: "pool" | "escrow";
  address: string;
  /** What lies in it that the lottery does not account for. */
  excess: bigint;
};
export type RoundVaults = {
  round: RoundRow;
  terms: ChainTerms;
  lottery: Lottery;
  vaults: Vault[];
  /** The final slot at which all of it was so. */
  slot: number;
};

/** As many accounts as a node shows at once, three of each round. */
const PAGE = 33;

/** Each round's account and what lies in its two vaults, all at one final slot. */
export async function readVaults(
  { connection }: Chain,
  rounds: readonly RoundRow[],
): Promise<RoundVaults[]> {
  const found: RoundVaults[] = [];
  for (let from = 0; from < rounds.length; from += PAGE) {
    const page = rounds.slice(from, from + PAGE).map((round) => {
      const terms = chainTermsOf(round);
      const [lottery, program] = [key(terms.lottery), key(terms.program)];
      const pool = poolVaultAddress(lottery, program).address;
      return { round, terms, lottery, pool, escrow: escrowVaultAddress(lottery, program).address };
    });
    const { value, context } = await connection.getMultipleAccountsInfoAndContext(
      page.flatMap(({ lottery, pool, escrow }) => [lottery, pool, escrow]),
      { commitment: "finalized" },
    );
    for (const [place, { round, terms, pool, escrow }] of page.entries()) {
      const [state, inPool, inEscrow] = value.slice(3 * place, 3 * place + 3);
      const lottery = state && lotteryLayout.decode(state.data);
      const tokens = [inPool, inEscrow].map((each) => each && readTokenAccount(each.data)?.amount);
      if (!lottery || tokens[0] === undefined || tokens[1] === undefined) continue;
      const vaults: Vault[] = [
        {
          kind: "pool",
          address: pool.toBase58(),
          excess: BigInt(tokens[0] ?? 0) - poolLeft(lottery),
        },
        {
          kind: "escrow",
          address: escrow.toBase58(),
          excess: BigInt(tokens[1] ?? 0) - lottery.escrowed,
        },
      ];
      found.push({ round, terms, lottery, vaults, slot: context.slot });
    }
  }
  return found;
}
