import type { Tx } from "@/db/transaction";
import { type Chain, fact } from "@/lib/onchain";
import type { Fact } from "@/lib/onchain/contract";
import { configOn } from "../addresses";
import * as buyback from "../buyback/repository";
import * as token from "../repository";

/**
 * Everything about the token that the chain alone decides: sums, stakes, moves, grants, and what became of
 * buybacks there. Why a buyback began and how it went is ours, and not in it.
 */
export async function readMirror(tx: Tx, chain: Chain): Promise<Fact[]> {
  const config = configOn(chain);
  const staking = await token.stakingOf(tx, config);
  const stakes = await token.allStakes(tx, config);
  const moves = await token.allMoves(tx, config);
  const grants = await token.vestingsOf(tx, chain.mints.token);
  const buybacks = await buyback.executedBuybacks(tx, config);
  return [
    ...(staking ? [fact("staking", config, staking)] : []),
    ...stakes.map((row) => fact("stake", `${row.owner} ${row.lockDays}`, row)),
    ...moves.map(({ seq: _, ...row }) => fact("move", `${row.signature}:${row.index}`, row)),
    ...grants.map((row) => fact("grant", row.vesting, row)),
    ...buybacks.map(({ number, spent, bought, burned, toStakers, distributed, ...row }) => {
      const { signature, executedAt: at } = row;
      const said = { spent, bought, burned, toStakers, distributed, signature, at };
      return fact("buyback", String(number), said);
    }),
  ];
}
