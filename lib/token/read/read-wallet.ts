import { linkedWallets } from "@/lib/auth";
import { type Context, requireUser } from "@/lib/context";
import { configOn } from "../addresses";
import type { StakeView, WalletView } from "../contract";
import * as token from "../repository";
import { discountOf, nextTier, pendingOf } from "../rules";

/** What each of the caller's own wallets stakes. */
export async function readMine(ctx: Context): Promise<WalletView[]> {
  const { userId } = requireUser(ctx);
  const wallets = await linkedWallets(ctx.db, userId);
  return readWallets(ctx, wallets);
}

/** What these wallets stake. The chain shows it to everybody, and so do we. */
export async function readWallets(ctx: Context, wallets: readonly string[]): Promise<WalletView[]> {
  const { chain } = ctx;
  if (!chain) return [];
  const config = configOn(chain);
  const [staking, stakes] = await Promise.all([
    token.stakingOf(ctx.db, config),
    token.stakesOf(ctx.db, config, wallets),
  ]);
  const now = ctx.now();
  return wallets.map((wallet) => {
    const own = stakes.filter(({ owner }) => owner === wallet);
    const views = own.map((stake) => viewOf(stake, staking?.rewardPerShare ?? 0n, now));
    const staked = sumOf(own.map(({ amount }) => amount));
    const next = nextTier(staked);
    return {
      wallet,
      stakes: views,
      pending: sumOf(views.map(({ pending }) => BigInt(pending))).toString(),
      claimed: sumOf(own.map(({ claimed }) => claimed)).toString(),
      discount: {
        staked: staked.toString(),
        discount: discountOf(staked),
        next: next && {
          from: next.from.toString(),
          discount: next.discount,
          missing: next.missing.toString(),
        },
      },
    };
  });
}

function viewOf(stake: token.StakeRow, rewardPerShare: bigint, now: Date): StakeView {
  return {
    owner: stake.owner,
    lockDays: stake.lockDays,
    amount: stake.amount.toString(),
    pending: pendingOf(stake, rewardPerShare).toString(),
    claimed: stake.claimed.toString(),
    stakedAt: stake.stakedAt.toISOString(),
    unlockAt: stake.unlockAt.toISOString(),
    unlocked: stake.unlockAt <= now,
  };
}

const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, one) => sum + one, 0n);
