import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { formatFullUsd } from "@/lib/core/money";
import { requireChain } from "@/lib/onchain";
import { lotteryLayout, payerLayout } from "@/lib/platform/solana/programs/bounty/accounts";
import { payerAddress, poolVaultAddress } from "@/lib/platform/solana/programs/bounty/addresses";
import { claimShare, expire } from "@/lib/platform/solana/programs/bounty/instructions";
import type { Prepared } from "@/lib/relay/contract";
import * as bounty from "../../repository";
import { chainTermsOf, key } from "../chain-round";
import type { PrepareShare } from "../contract";
import { payeeOf } from "../payee";
import { compose } from "./compose";
import { readAccounts } from "./read-accounts";
import { isOverdue, shareOf } from "./share";

/**
 * A wallet's share of a round that nobody won, claimed by that wallet itself. Where nobody has ended the round
 * yet, it does so too: the house is not needed.
 * @throws conflict `bounty.no_share`, `bounty.not_expired`
 */
export async function prepareShare(
  ctx: Context,
  { roundId, wallet }: PrepareShare,
): Promise<Prepared> {
  requireUser(ctx);
  const chain = requireChain(ctx);
  const round = await bounty.roundById(ctx.db, roundId);
  const terms = chainTermsOf(round);
  const [lotteryKey, program, payer] = [key(terms.lottery), key(terms.program), key(wallet)];
  const place = payerAddress(lotteryKey, payer, program).address;
  const [roundData, data] = await readAccounts(chain, [lotteryKey, place]);
  const lottery = roundData ? lotteryLayout.decode(roundData) : null;
  const record = data ? payerLayout.decode(data) : null;
  if (!lottery || !record)
    throw new AppError("conflict", "bounty.no_share", "This wallet has nothing to claim here.");
  const now = ctx.now();
  const amount = shareOf(lottery, record, now);
  if (amount === null)
    throw new AppError("conflict", "bounty.not_expired", "The round has not run out.");
  const overdue = isOverdue(lottery, now);
  const of = { lottery: lotteryKey, payer, mint: key(terms.mint) };
  const { before, other } = await payeeOf(ctx, chain, wallet, terms, payer);
  return compose(
    chain,
    payer,
    [
      ...(overdue ? [expire(lotteryKey, program)] : []),
      ...before,
      claimShare({ ...of, other }, program),
    ],
    {
      explanation: [
        ...(overdue
          ? [`The clock of round ${round.number} has run out: this ends it, as anybody may.`]
          : []),
        `${formatFullUsd(amount).replace("$", "")} USDC come to this wallet: its share of the pool of round ${round.number}, in proportion to the fees that it paid.`,
        "The SOL that you lent for the record of your payments comes back too.",
      ],
      changes: amount > 0n ? [{ asset: terms.mint, change: String(amount) }] : [],
      places: [
        {
          address: poolVaultAddress(lotteryKey, program).address.toBase58(),
          name: `the pool of round ${round.number}`,
        },
      ],
    },
  );
}
