import {
  onchainCursor,
  onchainEvent,
  onchainOutgoing,
  onchainTransaction,
} from "@/db/schema/onchain";
import {
  tokenBuyback,
  tokenBuybackNote,
  tokenMove,
  tokenPrice,
  tokenStake,
  tokenStaking,
  tokenVesting,
} from "@/db/schema/token";
import { openRoleKeys } from "@/lib/onchain";
import { configLayout } from "@/lib/platform/solana/programs/token/accounts";
import { associatedTokenAddress } from "@/lib/platform/solana/spl/addresses";
import { listBuybacks, recordPrice, sweepBuybacks } from "@/lib/token";
import { tokenOn } from "@/lib/token/addresses";
import { testDb } from "./database";
import { givenStaker } from "./given-staker";
import { givenTokenOnChain } from "./given-token-chain";
import { until } from "./until";

/** What a server that buys back has: a chain, a pool with a recorded price, and people who stake. */
export type BuybackWorld = Awaited<ReturnType<typeof givenBuybacks>>;

/** Forgets every chain: each test has one of its own. */
export async function clearToken(): Promise<void> {
  for (const table of [
    tokenBuybackNote,
    tokenBuyback,
    tokenMove,
    tokenStake,
    tokenStaking,
    tokenVesting,
    tokenPrice,
    onchainEvent,
    onchainTransaction,
    onchainOutgoing,
    onchainCursor,
  ])
    await testDb().delete(table);
}

export async function givenBuybacks() {
  const given = await givenTokenOnChain();
  const { chain, ctx, net, look } = given;
  await recordPrice(ctx);
  const held = async (role: "buyback" | "market", mint: "usdc" | "token") => {
    const owner = (await openRoleKeys(ctx)).of(role).publicKey;
    const { value } = await chain.connection.getTokenAccountBalance(
      associatedTokenAddress(owner, given.mints[mint]),
    );
    return BigInt(value.amount);
  };
  const buybacks = async () => (await listBuybacks(ctx, { limit: 9 })).items;
  const run = () =>
    until(async () => {
      await sweepBuybacks(ctx);
      await look();
      const [newest] = await buybacks();
      return newest?.state === "executed";
    });
  const staker = (units: bigint) => givenStaker(ctx, chain, net, units);
  return { ...given, held, buybacks, run, staker };
}

/** The sums as the mirror has them, and as the account of the chain says them for good. */
export async function readSums({ chain, ctx }: Pick<BuybackWorld, "chain" | "ctx">) {
  const found = await chain.connection.getAccountInfo(tokenOn(chain).config, "finalized");
  const state = configLayout.decode(found?.data ?? new Uint8Array());
  const [row] = await ctx.db.select().from(tokenStaking);
  const onChain = {
    staked: state?.totalStaked,
    rewardPerShare: state?.rewardPerShare,
    waiting: state?.waiting,
    burned: state?.burned,
    distributed: state?.distributed,
    claimed: state?.claimed,
    spent: state?.usdcSpent,
    bought: state?.bought,
    buybacks: Number(state?.buybacks),
  };
  return { row, onChain };
}
