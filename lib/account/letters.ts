import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { exportLetters, forgetLetters, forgetWishes, wishesOf } from "@/lib/email";

/** What was written to a person, and which letters they want. */
export const letters = {
  exportPerson: async (db: Db, userId: Id<"user">) => ({
    letters: await exportLetters(db, userId),
    wishes: await wishesOf(db, userId),
  }),
  async forgetPerson(tx: Tx, { userId }: { userId: Id<"user">; at: Date }) {
    await forgetLetters(tx, userId);
    await forgetWishes(tx, userId);
  },
};
