import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { balanceOf } from "@/lib/ledger";
import { lockAccount } from "@/lib/user";
import { walletAddress } from "./address";
import type { Micros, RefillRefusal } from "./contract";
import { issue } from "./issue";
import { refillTerms } from "./refill-terms";
import * as refills from "./repository";
import { refillRefusal, utcDay } from "./rules";

const words: Record<RefillRefusal, string> = {
  real_money: "There is no play money here.",
  refill_not_needed: "You have enough to play on.",
  refilled_today: "You have refilled today. The next refill is there after midnight UTC.",
};

/**
 * Tops the wallet up, held money included, once in a UTC day. `nextPrice` is the highest price that the next message
 * to any guardian may cost, in micro-USD.
 * @throws conflict `wallet.refill_not_needed`, `wallet.refilled_today`, `wallet.real_money`
 */
export async function refillPlayMoney(
  ctx: Context,
  nextPrice: bigint,
): Promise<{ amount: Micros }> {
  const { userId } = requireUser(ctx);
  const at = ctx.now();
  const day = utcDay(at);
  return transact(ctx.db, async (tx) => {
    await lockAccount(tx, userId); // Two refills at once: the second sees what the first has done.
    const { total } = await balanceOf(tx, walletAddress(userId));
    const terms = await refillTerms(tx, { userId, day, nextPrice });
    const refusal = refillRefusal({ ...terms, total });
    if (refusal) throw new AppError("conflict", `wallet.${refusal}`, words[refusal]);

    const amount = terms.to - total;
    await refills.insertRefill(tx, { userId, day, amount, at });
    await issue(tx, ctx, {
      userId,
      key: `play.refill:${userId}:${day}`,
      code: "play.refill",
      amount,
    });
    return { amount: String(amount) };
  });
}
