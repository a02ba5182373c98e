import { type Context, requireUser } from "@/lib/context";
import { env } from "@/lib/env";
import { balanceOf } from "@/lib/ledger";
import { walletAddress } from "./address";
import type { WalletView } from "./contract";
import { refillTerms } from "./refill-terms";
import { refillRefusal, utcDay } from "./rules";

/** The caller's own wallet. `nextPrice` as for a refill. */
export async function readWallet(ctx: Context, nextPrice: bigint): Promise<WalletView> {
  const { userId } = requireUser(ctx);
  const day = utcDay(ctx.now());
  const [balance, terms] = await Promise.all([
    balanceOf(ctx.db, walletAddress(userId)),
    refillTerms(ctx.db, { userId, day, nextPrice }),
  ]);
  return {
    available: String(balance.available),
    held: String(balance.held),
    total: String(balance.total),
    playMoney: !env().REAL_MONEY,
    refill: {
      refusal: refillRefusal({ ...terms, total: balance.total }),
      below: String(terms.below),
      to: String(terms.to),
    },
  };
}
