import type { Tx } from "@/db/transaction";
import { type Chain, fact } from "@/lib/onchain";
import type { Fact } from "@/lib/onchain/contract";
import { spentOnBuybacks } from "@/lib/token";
import { chainBuyback, chainOperations } from "../accounts";
import { readLedger } from "../read-ledger";
import * as onchain from "../repository";

export type LiveBooks = {
  facts: Fact[];
  /** Lotteries that are ours: anybody may run others with the same program. */
  lotteries: Set<string>;
  /** What left the buyback fund by swaps, of which our programs say nothing. Micro-USDC. */
  swapped: bigint;
};

/** What the ledger, the payments and the attempts say of what happened on the chain. */
export async function readLiveBooks(tx: Tx, { programs }: Chain): Promise<LiveBooks> {
  const rounds = await onchain.roundsNaming(tx, programs.bounty);
  const ledger = await readLedger(tx, rounds);
  const lotteryOf = new Map(rounds.map(({ id, lottery }) => [id, lottery ?? ""]));
  const paid = await onchain.paymentsWithAttempts(tx, [...lotteryOf.keys()]);
  const opened = rounds.filter(({ openedAt }) => openedAt !== null);
  return {
    facts: [
      ...opened.map(({ id, lottery, closedAt }) =>
        fact("round", lottery ?? "", {
          pool: ledger.pool(id),
          escrow: ledger.escrow(id),
          over: closedAt !== null,
        }),
      ),
      ...paid.map(({ payment, attempt }) => {
        const { wallet, seq, price, messageHash, signature, settledBy } = payment;
        const isJudged = attempt?.state === "won" || attempt?.state === "rejected";
        return fact("fee", payment.id, {
          lottery: lotteryOf.get(payment.roundId),
          wallet,
          seq,
          price,
          paid: payment.paid,
          messageHash,
          signature,
          at: payment.at,
          // That it is to go back is our wish. That it went, the chain says.
          state: payment.state === "returning" ? "taken" : payment.state,
          settledBy,
          outcome: isJudged ? attempt.state : null,
          payout: attempt?.state === "won" ? attempt.payout : null,
        });
      }),
      fact("funds", "all", {
        buyback: ledger.of(chainBuyback),
        operations: ledger.of(chainOperations),
      }),
    ],
    lotteries: new Set(lotteryOf.values()),
    swapped: await spentOnBuybacks(tx),
  };
}
