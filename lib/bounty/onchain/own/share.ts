import {
  type Lottery,
  lotteryState,
  type Payer,
} from "@/lib/platform/solana/programs/bounty/accounts";

const WHOLE = 10_000n;

/** Whether the countdown has run out and nobody has told the program yet: anybody may. */
export function isOverdue({ state, endsAt }: Lottery, now: Date): boolean {
  return state === lotteryState.open && endsAt > 0n && endsAt * 1_000n <= BigInt(now.getTime());
}

/** What `claim_share` pays for a record, after `expire` where that is still to come. Null where it pays nobody. */
export function shareOf(lottery: Lottery, payer: Payer, now: Date): bigint | null {
  const overdue = isOverdue(lottery, now);
  if (lottery.state !== lotteryState.expired && !overdue) return null;
  const toLast = overdue
    ? (lottery.pool * BigInt(lottery.lastPlayerBps)) / WHOLE
    : lottery.lastShare;
  const proRata = overdue ? lottery.pool - toLast : lottery.proRata;
  const part = payer.feesJudged === 0n ? 0n : (proRata * payer.feesJudged) / lottery.feesJudged;
  return payer.payer.equals(lottery.lastPlayer) ? part + toLast : part;
}
