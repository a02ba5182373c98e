import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { unstake } from "@/lib/platform/solana/programs/token/instructions";
import { createAssociatedTokenAccount } from "@/lib/platform/solana/spl/instructions";
import type { Prepared } from "@/lib/relay/contract";
import { inPercent, inTokens, type PrepareStake } from "../contract";
import * as token from "../repository";
import { discountOf } from "../rules";
import { compose, vaults } from "./compose";
import { openWallet } from "./open-wallet";

/**
 * Taking tokens back, to be signed by their wallet. A pause does not stop it.
 * @throws insufficient_funds `token.too_little_staked`; conflict `token.still_locked`
 */
export async function prepareUnstake(ctx: Context, asked: PrepareStake): Promise<Prepared> {
  const { chain, program, mint, owner, account, staking } = await openWallet(ctx, asked.wallet);
  const { wallet, lockDays } = asked;
  const amount = BigInt(asked.amount);
  const stake = await token.stakeOf(ctx.db, { config: staking.config, owner: wallet, lockDays });
  const staked = stake?.amount ?? 0n;
  if (staked < amount)
    throw new AppError("insufficient_funds", "token.too_little_staked", "Less is staked there.", {
      details: { available: staked.toString(), missing: (amount - staked).toString() },
    });
  if (stake && stake.unlockAt > ctx.now())
    throw new AppError("conflict", "token.still_locked", "The lock has not run out yet.");
  const all = await token.stakedBy(ctx.db, staking.config, wallet);
  const [before, after] = [discountOf(all), discountOf(all - amount)];
  const explanation = [
    `${inTokens(amount)} 100Bs come back from the staking program to your wallet.`,
    before === after
      ? `You go on paying ${inPercent(after)} less for each attempt.`
      : `You then pay ${inPercent(after)} less for each attempt, no longer ${inPercent(before)}.`,
    "Rewards that are due to you stay due, and can be claimed afterwards.",
  ];
  const instructions = [
    createAssociatedTokenAccount({ payer: owner, owner, mint }),
    unstake({ owner, mint, lockDays, destination: account, amount }, program),
  ];
  const changes = [{ asset: mint.toBase58(), change: `${amount}` }];
  const told = { explanation, changes, places: vaults(mint, program) };
  return compose(chain, owner, instructions, told);
}
