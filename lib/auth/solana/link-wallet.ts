import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { noteIdentity } from "@/lib/protection";
import { findAccount } from "@/lib/user";
import type { SignedIn, WalletProof } from "../contract";
import { replaceSession } from "../replace-session";
import { throttleAddress } from "../throttle";
import { raiseGuest } from "../upgrade-guest";
import { checkProof } from "./check-proof";
import * as wallets from "./repository";

/**
 * Adds a wallet to the ways in. A guest becomes a person with an account by it.
 * @throws unauthenticated as checkProof; conflict `auth.wallet_taken`; rate_limited
 */
export async function linkWallet(ctx: Context, proof: WalletProof): Promise<SignedIn> {
  const actor = requireUser(ctx);
  await throttleAddress(ctx, "sign_in");
  const checked = await checkProof(ctx, proof);
  return transact(ctx.db, async (tx) => {
    await checked.consume(tx);
    const { address } = checked;
    const { userId } = actor;
    if ((await findAccount(tx, userId))?.guest) await raiseGuest(tx, ctx, userId);
    const linked = await wallets.insertWallet(tx, { address, userId, linkedAt: ctx.now() });
    if (!linked && (await wallets.walletAt(tx, address))?.userId !== userId) throw walletTaken();
    await noteIdentity(tx, ctx, userId, { wallet: address, proven: true });
    return replaceSession(tx, ctx, { id: userId, handle: actor.handle });
  });
}

export function walletTaken(): AppError {
  return new AppError("conflict", "auth.wallet_taken", "This wallet belongs to another account.");
}
