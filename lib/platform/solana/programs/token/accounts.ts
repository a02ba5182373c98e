import {
  address,
  discriminator,
  flag,
  i64,
  layout,
  u8,
  u16,
  u64,
  u128,
  type ValuesOf,
} from "../codec";

const configFields = {
  mint: address,
  stakeVault: address,
  rewardVault: address,
  buybackAuthority: address,
  pauser: address,
  totalStaked: u64,
  /** Rewards of one staked unit since the beginning, times 2^64. */
  rewardPerShare: u128,
  /** Bought back while nobody staked; goes out with the next buyback. */
  waiting: u64,
  burned: u64,
  distributed: u64,
  claimed: u64,
  usdcSpent: u64,
  bought: u64,
  buybacks: u64,
  paused: flag,
  bump: u8,
};
export type StakingConfig = ValuesOf<typeof configFields>;
export const configLayout = layout(discriminator("account", "Config"), configFields, 6);

const stakeFields = {
  config: address,
  owner: address,
  amount: u64,
  /** The config's reward per share when `owed` was last brought up to date. */
  rewardEntry: u128,
  owed: u64,
  claimed: u64,
  stakedAt: i64,
  unlockAt: i64,
  lockDays: u16,
  bump: u8,
};
export type Stake = ValuesOf<typeof stakeFields>;
export const stakeLayout = layout(discriminator("account", "Stake"), stakeFields, 5);
export const lockDays = [0, 30, 60, 90] as const;
export type LockDays = (typeof lockDays)[number];

const vestingFields = {
  mint: address,
  beneficiary: address,
  vault: address,
  funder: address,
  start: i64,
  cliff: i64,
  end: i64,
  total: u64,
  released: u64,
  id: u8,
  bump: u8,
};
export type Vesting = ValuesOf<typeof vestingFields>;
export const vestingLayout = layout(discriminator("account", "Vesting"), vestingFields, 6);
