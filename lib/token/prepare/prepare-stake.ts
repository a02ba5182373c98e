import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { stake } from "@/lib/platform/solana/programs/token/instructions";
import { askNode } from "@/lib/relay";
import type { Prepared } from "@/lib/relay/contract";
import { inPercent, inTokens, type PrepareStake } from "../contract";
import { readHeld } from "../read-held";
import * as token from "../repository";
import { discountOf } from "../rules";
import { inWords } from "../words";
import { compose, vaults } from "./compose";
import { openWallet } from "./open-wallet";

const DAY = 86_400_000;

/**
 * A stake to be signed by its wallet.
 * @throws conflict `token.paused`; insufficient_funds `token.too_little`
 */
export async function prepareStake(ctx: Context, asked: PrepareStake): Promise<Prepared> {
  const { chain, program, mint, owner, account, staking } = await openWallet(ctx, asked.wallet);
  const { lockDays } = asked;
  if (staking.paused)
    throw new AppError("conflict", "token.paused", "No new stakes are taken at the moment.");
  const amount = BigInt(asked.amount);
  const held = await askNode(readHeld(chain, account));
  if (held < amount)
    throw new AppError("insufficient_funds", "token.too_little", "The wallet has less than that.", {
      details: { available: held.toString(), missing: (amount - held).toString() },
    });
  const key = { config: staking.config, owner: asked.wallet, lockDays };
  const before = (await token.stakeOf(ctx.db, key))?.amount ?? 0n;
  const all = (await token.stakedBy(ctx.db, staking.config, asked.wallet)) + amount;
  const unlockAt = new Date(ctx.now().getTime() + lockDays * DAY);
  const explanation = [
    `${inTokens(amount)} 100Bs leave your wallet for the staking program. They stay yours: only your key takes them out.`,
    lockDays === 0
      ? "There is no lock: you can take them back at any time."
      : `You cannot take them back before ${inWords(unlockAt)}.`,
    ...(lockDays > 0 && before > 0n
      ? [`The ${inTokens(before)} 100Bs that you have under this lock are locked anew until then.`]
      : []),
    `You then stake ${inTokens(all)} 100Bs, and pay ${inPercent(discountOf(all))} less for each attempt.`,
    "Rewards come from buybacks only. Some months there are none.",
  ];
  const instruction = stake({ owner, mint, lockDays, source: account, amount }, program);
  const changes = [{ asset: mint.toBase58(), change: `-${amount}` }];
  const told = { explanation, changes, places: vaults(mint, program) };
  return compose(chain, owner, [instruction], told);
}
