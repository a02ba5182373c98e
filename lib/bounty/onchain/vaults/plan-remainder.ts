import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { planTransaction } from "@/lib/onchain";
import { lotteryState, poolLeft } from "@/lib/platform/solana/programs/bounty/accounts";
import type { RoundVaults } from "./read-vaults";

/** What rounding left of a round, once all its shares are paid, goes on to the next one that is open. */
export async function planRemainder(
  ctx: Context,
  of: RoundVaults,
  all: readonly RoundVaults[],
): Promise<void> {
  requireSystem(ctx);
  if (!isLeftOver(of)) return;
  const open = all.filter(
    ({ lottery, round }) =>
      lottery.state === lotteryState.open &&
      !round.closedAt &&
      lottery.authority.equals(of.lottery.authority) &&
      lottery.mint.equals(of.lottery.mint),
  );
  const next = open.find(({ round }) => round.number > of.round.number) ?? open[0];
  if (!next) return;
  const [from, to] = [of.round.id, next.round.id];
  await transact(ctx.db, (tx) =>
    planTransaction(tx, ctx, {
      key: `bounty.remainder:${from}:${to}`,
      kind: "bounty.remainder",
      payload: { from, to },
    }),
  );
}

function isLeftOver({ lottery }: RoundVaults): boolean {
  const { state, feesJudged, payers, payersClaimed } = lottery;
  if (state !== lotteryState.expired || poolLeft(lottery) === 0n) return false;
  return feesJudged === 0n || payersClaimed === payers;
}
