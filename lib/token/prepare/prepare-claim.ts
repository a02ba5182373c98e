import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { claimRewards } from "@/lib/platform/solana/programs/token/instructions";
import { createAssociatedTokenAccount } from "@/lib/platform/solana/spl/instructions";
import type { Prepared } from "@/lib/relay/contract";
import { inTokens, type PrepareClaim } from "../contract";
import * as token from "../repository";
import { pendingOf } from "../rules";
import { compose, vaults } from "./compose";
import { openWallet } from "./open-wallet";

/**
 * A claim of all rewards under one lock, to be signed by its wallet. A pause does not stop it.
 * @throws conflict `token.nothing_to_claim`
 */
export async function prepareClaim(ctx: Context, asked: PrepareClaim): Promise<Prepared> {
  const { chain, program, mint, owner, account, staking } = await openWallet(ctx, asked.wallet);
  const { wallet, lockDays } = asked;
  const stake = await token.stakeOf(ctx.db, { config: staking.config, owner: wallet, lockDays });
  const pending = stake ? pendingOf(stake, staking.rewardPerShare) : 0n;
  if (pending === 0n)
    throw new AppError("conflict", "token.nothing_to_claim", "No rewards are due there.");
  const explanation = [
    `${inTokens(pending)} 100Bs of rewards come to your wallet, and more if a buyback comes before.`,
    "Your stake and its lock stay as they are.",
  ];
  const instructions = [
    createAssociatedTokenAccount({ payer: owner, owner, mint }),
    claimRewards({ owner, mint, lockDays, destination: account }, program),
  ];
  const changes = [{ asset: mint.toBase58(), change: `${pending}`, atLeast: true }];
  const told = { explanation, changes, places: vaults(mint, program) };
  return compose(chain, owner, instructions, told);
}
