import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { addressesTried } from "@/lib/auth";
import type { Id } from "@/lib/core/id";
import { exportLetters, forgetAddresses, forgetWishes, wishesOf } from "@/lib/email";
import { findAccount } from "@/lib/user";

/** Letters know addresses, not people: those that an account has, or once had a link sent to. */
async function addressesOf(db: Db | Tx, userId: Id<"user">): Promise<string[]> {
  const [user, tried] = [await findAccount(db, userId), await addressesTried(db, userId)];
  return [...new Set([...(user?.email ? [user.email] : []), ...tried])];
}

export const letters = {
  exportPerson: async (db: Db, userId: Id<"user">) => ({
    letters: await exportLetters(db, await addressesOf(db, userId)),
    wishes: await wishesOf(db, userId),
  }),
  async forgetPerson(tx: Tx, { userId }: { userId: Id<"user">; at: Date }) {
    await forgetAddresses(tx, await addressesOf(tx, userId));
    await forgetWishes(tx, userId);
  },
};
