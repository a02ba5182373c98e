import type { Stake, StakingConfig, Vesting } from "./accounts";

const unit = 1_000_000n;
const tiers = [
  { from: 10_000n * unit, bps: 3_000 },
  { from: 5_000n * unit, bps: 2_000 },
  { from: 1_000n * unit, bps: 1_000 },
];

/** The discount on fees, in basis points, of whoever stakes `staked` in all. */
export function discountOf(staked: bigint): number {
  return tiers.find(({ from }) => staked >= from)?.bps ?? 0;
}

/** What `claim_rewards` would pay now. */
export function rewardsOf(
  stake: Pick<Stake, "amount" | "owed" | "rewardEntry">,
  config: Pick<StakingConfig, "rewardPerShare">,
): bigint {
  return stake.owed + ((config.rewardPerShare - stake.rewardEntry) * stake.amount) / 2n ** 64n;
}

/** What `release` would pay at `now`, in seconds. */
export function releasable(
  grant: Pick<Vesting, "start" | "cliff" | "end" | "total" | "released">,
  now: bigint,
): bigint {
  const { start, cliff, end, total, released } = grant;
  if (now < cliff) return 0n;
  if (now >= end) return total - released;
  return (total * (now - start)) / (end - start) - released;
}

/** Half is burned, rounded down; an odd unit is for those who stake. */
export function divideBuyback(bought: bigint): { burned: bigint; toStakers: bigint } {
  const burned = bought / 2n;
  return { burned, toStakers: bought - burned };
}
