import { transact } from "@/db/transaction";
import { endSessions } from "@/lib/auth";
import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { closeAccount } from "@/lib/user";
import { domains } from "../domains";
import * as removals from "../repository";

const BATCH = 50;

/**
 * Deletes the accounts whose time has come. One whose money is held for a verdict waits for the
 * next run.
 */
export async function removeDue(ctx: Context): Promise<void> {
  requireSystem(ctx);
  for (const userId of await removals.dueRemovals(ctx.db, ctx.now(), BATCH)) {
    try {
      await removePerson(ctx, userId);
    } catch (error) {
      // The others are not to wait for this one; the next run tries it again.
      if (error instanceof AppError)
        ctx.log.warn({ userId, reason: error.reason }, "an account could not be deleted yet");
      else ctx.log.error({ err: error, userId }, "an account could not be deleted");
    }
  }
}

/**
 * Closes the account first, so that nothing new comes while the rest is done; then every domain
 * forgets the person, in one transaction: all of it, or none.
 */
async function removePerson(ctx: Context, userId: Id<"user">): Promise<void> {
  const at = ctx.now();
  const isDue = await transact(ctx.db, async (tx) => {
    if (!(await removals.lockDue(tx, userId, at))) return false;
    await closeAccount(tx, userId, at);
    await endSessions(tx, userId, at);
    return true;
  });
  if (!isDue) return;
  await transact(ctx.db, async (tx) => {
    if (!(await removals.lockDue(tx, userId, at))) return;
    for (const { forgetPerson } of domains) await forgetPerson(tx, { userId, at });
    await removals.markRemoved(tx, userId, at);
  });
}
