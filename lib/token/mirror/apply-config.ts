import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { ChainEvent } from "@/lib/onchain/contract";
import * as token from "../repository";
import { amountIn, instantIn, numberIn, textIn } from "./data";

/** A step: staking of a mint has been set up. */
export async function applyConfigured(tx: Tx, _ctx: Context, { data }: ChainEvent): Promise<void> {
  await token.insertStaking(tx, {
    config: textIn(data, "config"),
    mint: textIn(data, "mint"),
    buybackAuthority: textIn(data, "buybackAuthority"),
    pauser: textIn(data, "pauser"),
    staked: 0n,
    rewardPerShare: 0n,
    waiting: 0n,
    burned: 0n,
    distributed: 0n,
    claimed: 0n,
    spent: 0n,
    bought: 0n,
    buybacks: 0,
    paused: false,
    at: instantIn(data, "at"),
  });
}

/** A step: staking, and nothing else, was stopped or goes on. */
export async function applyPaused(tx: Tx, _ctx: Context, { data }: ChainEvent): Promise<void> {
  const change = { paused: data.paused === true, at: instantIn(data, "at") };
  await token.changeStaking(tx, textIn(data, "config"), change);
}

/** A step: tokens were locked up for somebody. */
export async function applyGranted(tx: Tx, _ctx: Context, { data }: ChainEvent): Promise<void> {
  await token.insertVesting(tx, {
    vesting: textIn(data, "vesting"),
    mint: textIn(data, "mint"),
    funder: textIn(data, "funder"),
    beneficiary: textIn(data, "beneficiary"),
    number: numberIn(data, "id"),
    total: amountIn(data, "total"),
    released: 0n,
    startAt: instantIn(data, "start"),
    cliffAt: instantIn(data, "cliff"),
    endAt: instantIn(data, "end"),
  });
}

/** A step: what was due of a grant was paid. One that is not known is of another token. */
export async function applyReleased(tx: Tx, _ctx: Context, { data }: ChainEvent): Promise<void> {
  const vesting = textIn(data, "vesting");
  if (!(await token.isGrant(tx, vesting))) return;
  await token.releaseVesting(tx, vesting, amountIn(data, "released"));
}
