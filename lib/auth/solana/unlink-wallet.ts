import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { lockAccount } from "@/lib/user";
import type { UnlinkWallet } from "../contract";
import { passwordHash } from "../repository";
import { canLoseWallet } from "../rules";
import * as wallets from "./repository";

/**
 * Takes a wallet from the ways in, unless it is the last.
 * @throws conflict `auth.last_way_in`; not_found `auth.no_wallet`
 */
export async function unlinkWallet(ctx: Context, { address }: UnlinkWallet): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    const user = await lockAccount(tx, userId); // Two wallets unlinked at once: one stays.
    const linked = await wallets.walletsOf(tx, userId);
    if (!linked.some((wallet) => wallet.address === address))
      throw new AppError("not_found", "auth.no_wallet", "This wallet is not yours.");
    const waysIn = {
      password: (await passwordHash(tx, userId)) !== undefined,
      email: Boolean(user?.email),
      wallets: linked.length,
    };
    if (!canLoseWallet(waysIn))
      throw new AppError("conflict", "auth.last_way_in", "This is your only way in.");
    await wallets.deleteWallet(tx, userId, address);
  });
}
