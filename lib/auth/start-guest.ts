import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { createUser } from "@/lib/user";
import { grantPlayMoney, openWallet } from "@/lib/wallet";
import { noteConsent } from "./consent/agree";
import type { SignedIn } from "./contract";
import { replaceSession } from "./replace-session";
import { throttleAddress } from "./throttle";

/**
 * Lets somebody play at once, on a small quota, without telling who they are.
 * @throws conflict `auth.signed_in`; rate_limited
 */
export async function startGuest(ctx: Context): Promise<SignedIn> {
  if (ctx.actor.kind === "user")
    throw new AppError("conflict", "auth.signed_in", "You are signed in already.");
  await throttleAddress(ctx, "sign_up");
  return transact(ctx.db, async (tx) => {
    const user = await createUser(tx, ctx, { email: null, guest: true });
    await openWallet(tx, ctx, user.id);
    await noteConsent(tx, ctx, user.id);
    await grantPlayMoney(tx, ctx, { userId: user.id, guest: true });
    return replaceSession(tx, ctx, user);
  });
}
