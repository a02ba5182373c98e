import { type Tx, transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { noteIdentity } from "@/lib/protection";
import { createUser, findAccount } from "@/lib/user";
import type { Account } from "@/lib/user/contract";
import { grantPlayMoney, openWallet } from "@/lib/wallet";
import { noteConsent } from "../consent/agree";
import type { SignedIn, WalletProof } from "../contract";
import { refuseSuspended } from "../refuse-suspended";
import { replaceSession } from "../replace-session";
import { throttleAddress } from "../throttle";
import { raiseGuest } from "../upgrade-guest";
import { checkProof } from "./check-proof";
import { walletTaken } from "./link-wallet";
import * as wallets from "./repository";

/**
 * Signs in as whoever the wallet belongs to. A wallet that nobody has opens an account; where a
 * guest brings it, theirs, with all that is in it.
 * @throws unauthenticated as checkProof; forbidden `auth.suspended`; conflict `auth.wallet_taken`
 *   when somebody else brings the same new wallet at this instant; rate_limited
 */
export async function signInWithWallet(ctx: Context, proof: WalletProof): Promise<SignedIn> {
  await throttleAddress(ctx, "sign_in");
  const checked = await checkProof(ctx, proof);
  return transact(ctx.db, async (tx) => {
    await checked.consume(tx);
    const user = (await ownerOf(tx, checked.address)) ?? (await newOwner(tx, ctx, checked.address));
    return replaceSession(tx, ctx, user);
  });
}

async function ownerOf(tx: Tx, address: string): Promise<Account | null> {
  const wallet = await wallets.walletAt(tx, address);
  const user = wallet && (await findAccount(tx, wallet.userId));
  if (!user) return null;
  refuseSuspended(user);
  return user;
}

async function newOwner(tx: Tx, ctx: Context, address: string): Promise<Account> {
  const user = await accountFor(tx, ctx);
  const linked = await wallets.insertWallet(tx, {
    address,
    userId: user.id,
    linkedAt: ctx.now(),
  });
  if (!linked) throw walletTaken();
  await noteIdentity(tx, ctx, user.id, { wallet: address, proven: true });
  return user;
}

async function accountFor(tx: Tx, ctx: Context): Promise<Account> {
  const { actor } = ctx;
  if (actor.kind === "user" && actor.guest) return raiseGuest(tx, ctx, actor.userId);
  if (actor.kind === "user") throw new AppError("conflict", "auth.signed_in", "Sign out first.");
  const user = await createUser(tx, ctx, { email: null, guest: false });
  await openWallet(tx, ctx, user.id);
  await noteConsent(tx, ctx, user.id);
  await grantPlayMoney(tx, ctx, { userId: user.id, guest: false });
  return user;
}
