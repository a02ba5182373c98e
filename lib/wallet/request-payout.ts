import { transact } from "@/db/transaction";
import { payoutAddress, requireStepUp } from "@/lib/auth";
import type { StepUpProof } from "@/lib/auth/step-up/contract";
import { type Context, requireUser } from "@/lib/context";
import { AppError, invariant } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { env } from "@/lib/env";
import { openAccount, postTransfers } from "@/lib/ledger";
import { checkIdentity, requireRealMoney } from "@/lib/protection";
import { lockAccount } from "@/lib/user";
import { PAYOUT, walletAddress } from "./address";
import type { Micros, PayoutState } from "./contract";
import * as wallets from "./repository";

type Provider = Parameters<typeof checkIdentity>[2];

/** Until money has left, its hold comes back by itself after this time. */
const HELD_DAYS = 90;

/**
 * Sets real money aside to be paid out, `amount` in micro-USD. Above the threshold of the setting it
 * waits until identity and sanctions are checked; the sum of all payouts counts. It goes to the
 * payout wallet that is in force now, and takes the owner's PIN or passkey.
 * @throws conflict `wallet.play_money`, `wallet.no_payout_wallet`; insufficient_funds; what
 *   requireStepUp and requireRealMoney throw
 */
export async function requestPayout(
  ctx: Context,
  { amount, proof }: { amount: bigint; proof?: StepUpProof },
  provider?: Provider,
): Promise<{ id: string; state: PayoutState; amount: Micros }> {
  const { userId } = requireUser(ctx);
  if (!env().REAL_MONEY)
    throw new AppError("conflict", "wallet.play_money", "Play money cannot be paid out.");
  invariant(amount > 0n, "an amount is positive");
  await requireStepUp(ctx, proof);
  const paid = (await wallets.paidOut(ctx.db, userId)) + amount;
  const checked = await checkIdentity(ctx, { userId, paid }, provider);
  const at = ctx.now();
  const id = newId("payout", at);
  const state = checked.verdict === "clear" ? "ready" : checked.verdict;
  await transact(ctx.db, async (tx) => {
    await lockAccount(tx, userId);
    await requireRealMoney(tx, ctx, userId);
    const address = await payoutAddress(tx, userId, at);
    if (!address)
      throw new AppError("conflict", "wallet.no_payout_wallet", "Say first where money shall go.");
    // Another payout that came in between may have used the threshold up.
    if ((await wallets.paidOut(tx, userId)) + amount !== paid)
      throw new AppError("conflict", "wallet.payout_raced", "Try again.", { retryAfter: 1 });
    await openAccount(tx, { address: PAYOUT, kind: "fund", hot: true, at });
    const expiresAt = new Date(at.getTime() + HELD_DAYS * 86_400_000);
    await postTransfers(tx, {
      key: `wallet.payout:${id}`,
      code: "wallet.payout",
      legs: [{ op: "hold", debit: walletAddress(userId), credit: PAYOUT, amount, expiresAt }],
      at,
    });
    await wallets.insertPayout(tx, {
      id,
      userId,
      amount,
      state,
      address,
      provider: checked.provider,
      at,
    });
  });
  return { id, state, amount: String(amount) };
}
