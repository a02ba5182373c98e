import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { lockAccount } from "@/lib/user";
import type { UnlinkWallet } from "../contract";
import { requireOtherWay } from "../require-other-way";
import * as wallets from "./repository";

/**
 * Takes a wallet from the ways in, unless it is the last.
 * @throws conflict `auth.last_way_in`; not_found `auth.no_wallet`
 */
export async function unlinkWallet(ctx: Context, { address }: UnlinkWallet): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    await lockAccount(tx, userId); // Two wallets unlinked at once: one stays.
    if (!(await wallets.deleteWallet(tx, userId, address)))
      throw new AppError("not_found", "auth.no_wallet", "This wallet is not yours.");
    await requireOtherWay(tx, userId);
  });
}
