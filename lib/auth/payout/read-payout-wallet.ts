import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { PayoutWalletView } from "./contract";
import { payoutWalletOf } from "./repository";
import { standing } from "./rules";
import { view } from "./set-payout-wallet";

/** Where the caller's real money goes, and a change that waits; null before they have said so. */
export async function readPayoutWallet(ctx: Context): Promise<PayoutWalletView | null> {
  const { userId } = requireUser(ctx);
  const known = await payoutWalletOf(ctx.db, userId);
  return known ? view(standing(known, ctx.now())) : null;
}

/** The wallet that money leaves to at this instant. */
export async function payoutAddress(
  source: Db | Tx,
  userId: Id<"user">,
  now: Date,
): Promise<string | null> {
  const known = await payoutWalletOf(source, userId);
  return known ? standing(known, now).address : null;
}
