import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import type { ChainEvent } from "@/lib/onchain/contract";
import type { MoveKind } from "../contract";
import * as token from "../repository";
import { accrued } from "../rules";
import { amountIn, instantIn, numberIn, textIn } from "./data";

/** A step: somebody has staked. Their lock begins anew for all of it. */
export async function applyStaked(tx: Tx, _ctx: Context, event: ChainEvent): Promise<void> {
  const { data } = event;
  const found = await open(tx, event, "stake");
  if (!found) return;
  const { staking, stake, at } = found;
  await token.putStake(tx, {
    ...accrued(stake, staking.rewardPerShare),
    amount: amountIn(data, "staked"),
    stakedAt: at,
    unlockAt: instantIn(data, "unlockAt"),
  });
  await token.changeStaking(tx, staking.config, { staked: amountIn(data, "totalStaked"), at });
}

/** A step: somebody has taken their tokens back. */
export async function applyUnstaked(tx: Tx, _ctx: Context, event: ChainEvent): Promise<void> {
  const { data } = event;
  const found = await open(tx, event, "unstake");
  if (!found) return;
  const { staking, stake, at } = found;
  await token.putStake(tx, {
    ...accrued(stake, staking.rewardPerShare),
    amount: amountIn(data, "staked"),
  });
  await token.changeStaking(tx, staking.config, { staked: amountIn(data, "totalStaked"), at });
}

/** A step: somebody was paid their rewards, all of them. */
export async function applyClaimed(tx: Tx, ctx: Context, event: ChainEvent): Promise<void> {
  const found = await open(tx, event, "claim");
  if (!found) return;
  const { staking, at } = found;
  const paid = amountIn(event.data, "amount");
  const stake = accrued(found.stake, staking.rewardPerShare);
  if (stake.owed !== paid)
    ctx.log.error(
      { signature: event.signature, owed: `${stake.owed}`, paid: `${paid}` },
      "the chain paid other rewards than we counted",
    );
  await token.putStake(tx, { ...stake, owed: 0n, claimed: stake.claimed + paid });
  await token.changeStaking(tx, staking.config, { claimed: staking.claimed + paid, at });
}

/** Lists the event and hands over what it changes; null when it was applied before. */
async function open(tx: Tx, { data, signature, index, slot }: ChainEvent, kind: MoveKind) {
  const config = textIn(data, "config");
  const staking = await token.lockStaking(tx, config);
  invariant(staking, `the staking account ${config} is not known`);
  const key = { config, owner: textIn(data, "owner"), lockDays: numberIn(data, "lockDays") };
  const at = instantIn(data, "at");
  const isNew = await token.insertMove(tx, {
    ...key,
    signature,
    index,
    slot,
    kind,
    amount: amountIn(data, "amount"),
    staked: kind === "claim" ? null : amountIn(data, "staked"),
    at,
  });
  if (!isNew) return null;
  const stake = (await token.stakeOf(tx, key)) ?? {
    ...key,
    amount: 0n,
    rewardEntry: staking.rewardPerShare,
    owed: 0n,
    claimed: 0n,
    stakedAt: at,
    unlockAt: at,
  };
  return { staking, stake, at };
}
