import { address, discriminator, flag, hash, i64, layout, u8, u16, u64 } from "../codec";
import { eventReader } from "../events";

const event = <Fields extends Parameters<typeof layout>[1]>(name: string, fields: Fields) =>
  layout(discriminator("event", name), fields);
const stake = { config: address, owner: address, lockDays: u16, amount: u64 };

export const stakingEvents = {
  ConfigInitialized: event("ConfigInitialized", {
    config: address,
    mint: address,
    buybackAuthority: address,
    pauser: address,
    at: i64,
  }),
  Staked: event("Staked", {
    ...stake,
    /** In this account afterwards. */
    staked: u64,
    totalStaked: u64,
    unlockAt: i64,
    at: i64,
  }),
  Unstaked: event("Unstaked", { ...stake, staked: u64, totalStaked: u64, at: i64 }),
  RewardsClaimed: event("RewardsClaimed", { ...stake, at: i64 }),
  BuybackExecuted: event("BuybackExecuted", {
    config: address,
    index: u64,
    bought: u64,
    usdcSpent: u64,
    /** USDC units for 1,000,000 units bought, rounded down. */
    price: u64,
    burned: u64,
    toStakers: u64,
    /** What stakers got now: this half and what waited before. */
    distributed: u64,
    waiting: u64,
    totalStaked: u64,
    reference: hash,
    at: i64,
  }),
  StakingPaused: event("StakingPaused", { config: address, paused: flag, at: i64 }),
  VestingCreated: event("VestingCreated", {
    vesting: address,
    mint: address,
    funder: address,
    beneficiary: address,
    id: u8,
    total: u64,
    start: i64,
    cliff: i64,
    end: i64,
  }),
  VestingReleased: event("VestingReleased", {
    vesting: address,
    beneficiary: address,
    amount: u64,
    released: u64,
    at: i64,
  }),
};

export const readStakingEvents = eventReader(stakingEvents);
export type StakingEvent = NonNullable<ReturnType<typeof readStakingEvents>[number]>;
