import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { walletLinkedLetter } from "@/lib/email";
import { noteIdentity } from "@/lib/protection";
import { findAccount } from "@/lib/user";
import type { LinkWallet, SignedIn } from "../contract";
import { continueSession } from "../replace-session";
import { requireStepUpIfSet } from "../step-up/require-step-up";
import { tellOwner } from "../tell-owner";
import { throttleAddress } from "../throttle";
import { raiseGuest } from "../upgrade-guest";
import { checkProof } from "./check-proof";
import * as wallets from "./repository";

/**
 * Adds a wallet to the ways in. A guest becomes a person with an account by it. Whoever holds the
 * wallet gets in from then on, so it takes more than a session that somebody left open.
 * @throws unauthenticated as checkProof; conflict `auth.wallet_taken`; rate_limited; what
 *   requireStepUpIfSet throws
 */
export async function linkWallet(
  ctx: Context,
  { stepUp, ...proof }: LinkWallet,
): Promise<SignedIn> {
  const actor = requireUser(ctx);
  await throttleAddress(ctx, "sign_in");
  if (!actor.guest) await requireStepUpIfSet(ctx, stepUp);
  const checked = await checkProof(ctx, proof);
  return transact(ctx.db, async (tx) => {
    await checked.consume(tx);
    const { address } = checked;
    const { userId } = actor;
    if ((await findAccount(tx, userId))?.guest) await raiseGuest(tx, ctx, userId);
    const linked = await wallets.insertWallet(tx, { address, userId, linkedAt: ctx.now() });
    if (!linked && (await wallets.walletAt(tx, address))?.userId !== userId) throw walletTaken();
    if (linked) await tellOwner(tx, ctx, userId, walletLinkedLetter);
    await noteIdentity(tx, ctx, userId, { wallet: address, proven: true });
    return continueSession(tx, ctx, { id: userId, handle: actor.handle });
  });
}

export function walletTaken(): AppError {
  return new AppError("conflict", "auth.wallet_taken", "This wallet belongs to another account.");
}
