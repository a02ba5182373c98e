import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { findAccount } from "@/lib/user";
import { linkedAccounts } from "./oauth/repository";
import { passkeysOf } from "./passkey/repository";
import { passwordHash } from "./repository";
import { hasWayIn } from "./rules";
import { walletsOf } from "./solana/repository";

/**
 * After taking a way in away, before committing: somebody must still get in. The caller has locked
 * the account, so that two ways taken at once do not leave none.
 * @throws conflict `auth.last_way_in`
 */
export async function requireOtherWay(tx: Tx, userId: Id<"user">): Promise<void> {
  const user = await findAccount(tx, userId);
  const left = {
    password: (await passwordHash(tx, userId)) !== undefined,
    email: Boolean(user?.email),
    wallets: (await walletsOf(tx, userId)).length,
    passkeys: (await passkeysOf(tx, userId)).length,
    accounts: (await linkedAccounts(tx, userId)).length,
  };
  if (!hasWayIn(left))
    throw new AppError("conflict", "auth.last_way_in", "This is your only way in.");
}
