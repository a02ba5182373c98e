import { type AccountInfo, PublicKey } from "@solana/web3.js";
import type { Context } from "@/lib/context";
import { isQuietSince } from "@/lib/onchain";
import { configLayout } from "@/lib/platform/solana/programs/token/accounts";
import {
  rewardVaultAddress,
  stakeVaultAddress,
} from "@/lib/platform/solana/programs/token/addresses";
import { readMint, readTokenAccount } from "@/lib/platform/solana/spl/layout";
import { tokenOn } from "./addresses";
import { SUPPLY, type TokenComparison, type TokenSum } from "./contract";
import * as token from "./repository";
import { pendingOf } from "./rules";

const TRIES = 3;

/**
 * Sets the token's mirror beside the chain at a final slot: the supply, what is staked, and what is owed to
 * those who stake. `catchUp` is run in between, so that the mirror knows that slot. Null where there is no chain
 * or the token was not set up.
 */
export async function compareToken(
  ctx: Context,
  { catchUp }: { catchUp?: () => Promise<void> } = {},
): Promise<TokenComparison | null> {
  const { chain } = ctx;
  if (!chain) return null;
  for (let tries = 1; ; tries++) {
    const seen = await readAccounts(ctx);
    if (!seen) return null;
    await catchUp?.();
    const known = await ctx.db.transaction(
      async (tx) => {
        const config = seen.config;
        const staking = await token.stakingOf(tx, config);
        const stakes = await token.allStakes(tx, config);
        const settled = await isQuietSince(tx, chain, "token", seen.slot);
        return { staking, stakes, settled };
      },
      { isolationLevel: "repeatable read", accessMode: "read only" },
    );
    if (!known.settled && tries < TRIES) continue;
    const sums = known.staking ? compare(seen, known.staking, known.stakes) : [];
    const equal = known.staking !== undefined && sums.every((each) => each.equal);
    return { slot: seen.slot, settled: known.settled, sums, equal };
  }
}

type Seen = NonNullable<Awaited<ReturnType<typeof readAccounts>>>;

async function readAccounts({ chain }: Context) {
  if (!chain) return null;
  const { mint, config, program } = tokenOn(chain);
  const { value, context } = await chain.connection.getMultipleAccountsInfoAndContext(
    [
      mint,
      config,
      stakeVaultAddress(config, program).address,
      rewardVaultAddress(config, program).address,
    ].map((address) => new PublicKey(address)),
    { commitment: "finalized" },
  );
  const [minted, sums, stakeVault, rewardVault] = value;
  const state = sums && configLayout.decode(sums.data);
  if (!state) return null;
  return {
    slot: context.slot,
    config: config.toBase58(),
    supply: (minted && readMint(minted.data)?.supply) ?? 0n,
    staked: state.totalStaked,
    stakeVault: tokensIn(stakeVault),
    rewardVault: tokensIn(rewardVault),
  };
}

function compare(
  { supply, staked, stakeVault, rewardVault }: Seen,
  staking: token.StakingRow,
  stakes: readonly token.StakeRow[],
): TokenSum[] {
  const left = SUPPLY - staking.burned;
  const sum = stakes.reduce((all, { amount }) => all + amount, 0n);
  const owed = stakes.reduce(
    (all, stake) => all + pendingOf(stake, staking.rewardPerShare),
    staking.waiting,
  );
  return [
    // Holders may burn what is theirs, and the program is not told. More than this there never can be.
    said("supply", left, supply, { stray: left - supply, equal: supply <= left }),
    said("staked", sum, staked, {
      stray: stakeVault - staked,
      equal: sum === staked && staking.staked === sum && stakeVault >= sum,
    }),
    // Rounding leaves crumbs, and anybody may put more in.
    said("rewards", owed, rewardVault, { stray: rewardVault - owed, equal: rewardVault >= owed }),
  ];
}

function said(
  name: TokenSum["name"],
  mirror: bigint,
  chain: bigint,
  { stray, equal }: { stray: bigint; equal: boolean },
): TokenSum {
  return { name, mirror: String(mirror), chain: String(chain), stray: String(stray), equal };
}

const tokensIn = (account: AccountInfo<Buffer> | null | undefined): bigint =>
  readTokenAccount(account?.data ?? new Uint8Array())?.amount ?? 0n;
