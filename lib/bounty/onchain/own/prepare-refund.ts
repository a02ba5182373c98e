import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { formatFullUsd } from "@/lib/core/money";
import { requireChain } from "@/lib/onchain";
import {
  attemptLayout,
  attemptState,
  lotteryLayout,
  lotteryState,
} from "@/lib/platform/solana/programs/bounty/accounts";
import {
  attemptAddress,
  escrowVaultAddress,
} from "@/lib/platform/solana/programs/bounty/addresses";
import { refund } from "@/lib/platform/solana/programs/bounty/instructions";
import type { Prepared } from "@/lib/relay/contract";
import * as bounty from "../../repository";
import { chainTermsOf, key } from "../chain-round";
import type { PrepareRefund } from "../contract";
import { attemptBytes } from "../names";
import { payeeOf } from "../payee";
import * as onchain from "../repository";
import { compose, requirePayer } from "./compose";
import { readAccounts } from "./read-accounts";

/**
 * Has a fee without a verdict returned by its payer's own wallet. The program decides whether it is due, and
 * pays the payer whoever sends it: the house is not needed.
 * @throws conflict `bounty.already_returned`, `bounty.already_judged`, `bounty.not_yet_due`
 */
export async function prepareRefund(
  ctx: Context,
  { attemptId, wallet }: PrepareRefund,
): Promise<Prepared> {
  requireUser(ctx);
  const chain = requireChain(ctx);
  const entry = await onchain.entryById(ctx.db, attemptId);
  if (!entry)
    throw new AppError("not_found", "bounty.attempt_not_found", "There is no such attempt.");
  requirePayer(entry.wallet, wallet);
  const round = await bounty.roundById(ctx.db, entry.roundId);
  const terms = chainTermsOf(round);
  const [lottery, program, id] = [key(terms.lottery), key(terms.program), attemptBytes(attemptId)];
  const place = attemptAddress(lottery, id, program).address;
  const [roundData, data] = await readAccounts(chain, [lottery, place]);
  const attempt = data ? attemptLayout.decode(data) : null;
  if (!attempt)
    throw new AppError("conflict", "bounty.already_returned", "Nothing of it is in escrow.");
  if (attempt.state !== attemptState.waiting)
    throw new AppError("conflict", "bounty.already_judged", "It has its verdict.");
  const isOpen = roundData && lotteryLayout.decode(roundData)?.state === lotteryState.open;
  const due = Number(attempt.paidAt) * 1_000 + terms.reclaimSeconds * 1_000;
  if (isOpen && ctx.now().getTime() < due)
    throw new AppError("conflict", "bounty.not_yet_due", "The guardian still has time.");
  const paid = attempt.price - attempt.discount;
  const of = { lottery, attempt: id, payer: key(wallet), mint: key(terms.mint) };
  const { before, other } = await payeeOf(ctx, chain, wallet, terms, of.payer);
  return compose(chain, of.payer, [...before, refund({ ...of, other }, program)], {
    explanation: [
      `${formatFullUsd(paid).replace("$", "")} USDC come back to this wallet from the escrow of round ${round.number}, all that you paid.`,
      "Your message is not judged then. A verdict that comes first counts, and this is refused.",
      "The SOL that you lent for the record of your payment comes back too.",
    ],
    changes: [{ asset: terms.mint, change: String(paid) }],
    places: [
      {
        address: escrowVaultAddress(lottery, program).address.toBase58(),
        name: `the escrow of round ${round.number}`,
      },
    ],
  });
}
