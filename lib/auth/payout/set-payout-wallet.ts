import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { payoutWalletLetter } from "@/lib/email";
import { lockAccount } from "@/lib/user";
import { requireAccount } from "../require-account";
import { requireStepUp } from "../step-up/require-step-up";
import { tellOwner } from "../tell-owner";
import type { PayoutWalletView, SetPayoutWallet } from "./contract";
import * as payouts from "./repository";
import { type PayoutWallet, standing, wanting } from "./rules";

/**
 * Says where the caller's real money goes when it leaves. The first wallet holds at once, another
 * one after 48 hours, within which the caller can take the change back.
 * @throws conflict `auth.guest`; what requireStepUp throws
 */
export async function setPayoutWallet(
  ctx: Context,
  { address, proof }: SetPayoutWallet,
): Promise<PayoutWalletView> {
  const { userId } = requireAccount(ctx);
  await requireStepUp(ctx, proof);
  return transact(ctx.db, async (tx) => {
    await lockAccount(tx, userId);
    const known = (await payouts.payoutWalletOf(tx, userId)) ?? null;
    const next = wanting(known, address, ctx.now());
    await payouts.putPayoutWallet(tx, userId, next);
    await tellOwner(tx, ctx, userId, payoutWalletLetter);
    return view(next);
  });
}

/** Takes back a change of the caller's payout wallet that waits. Needs no proof: it only protects. */
export async function keepPayoutWallet(ctx: Context): Promise<void> {
  const { userId } = requireAccount(ctx);
  await transact(ctx.db, async (tx) => {
    await lockAccount(tx, userId);
    const known = await payouts.payoutWalletOf(tx, userId);
    if (!known) return;
    const present = standing(known, ctx.now());
    await payouts.putPayoutWallet(tx, userId, { ...present, nextAddress: null, nextAt: null });
  });
}

export function view({ address, since, nextAddress, nextAt }: PayoutWallet): PayoutWalletView {
  const next = nextAddress && nextAt ? { address: nextAddress, at: nextAt.toISOString() } : null;
  return { address, since: since.toISOString(), next };
}
