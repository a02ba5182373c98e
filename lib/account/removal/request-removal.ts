import { transact } from "@/db/transaction";
import { endOtherSessions, requireStepUpIfSet } from "@/lib/auth";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { canSendEmail, removalLetter, writeEmail } from "@/lib/email";
import { env } from "@/lib/env";
import { findAccount } from "@/lib/user";
import { readWallet } from "@/lib/wallet";
import { REMOVAL_DAYS, type RemovalView, type RequestRemoval } from "../contract";
import * as removals from "../repository";

/**
 * Has the caller's account deleted in seven days. Until then it works as before, and they can keep
 * it. Every other device is signed out.
 * @throws conflict `account.removal_asked`, `wallet.money_left`; what requireStepUpIfSet throws
 */
export async function requestRemoval(
  ctx: Context,
  { proof }: RequestRemoval,
): Promise<{ dueAt: string }> {
  const { userId, handle } = requireUser(ctx);
  await requireStepUpIfSet(ctx, proof);
  if ((await readRemoval(ctx)).realMoney)
    throw new AppError("conflict", "wallet.money_left", "Have your money paid out first.");
  const requestedAt = ctx.now();
  const dueAt = new Date(requestedAt.getTime() + REMOVAL_DAYS * 86_400_000);
  await transact(ctx.db, async (tx) => {
    if (!(await removals.insertRemoval(tx, { userId, requestedAt, dueAt })))
      throw new AppError("conflict", "account.removal_asked", "It is asked for already.");
    await endOtherSessions(tx, ctx);
    const email = (await findAccount(tx, userId))?.email;
    if (!email || !canSendEmail()) return;
    const url = new URL("/settings/privacy", env().APP_URL).href;
    await writeEmail(tx, ctx, { userId, address: email }, removalLetter(handle, dueAt, url));
  });
  return { dueAt: dueAt.toISOString() };
}

/**
 * Keeps an account that was to be deleted.
 * @throws conflict `account.no_removal`
 */
export async function keepAccount(ctx: Context): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    if (!(await removals.deleteRemoval(tx, userId)))
      throw new AppError("conflict", "account.no_removal", "It is not to be deleted.");
  });
}

/** What deleting their account would mean for the caller now, and whether it is to happen. */
export async function readRemoval(ctx: Context): Promise<RemovalView> {
  const { userId } = requireUser(ctx);
  const [row, wallet] = await Promise.all([
    removals.removalOf(ctx.db, userId),
    readWallet(ctx, 0n),
  ]);
  const money = BigInt(wallet.total);
  return {
    dueAt: row?.dueAt.toISOString() ?? null,
    money: String(money),
    held: wallet.held,
    realMoney: env().REAL_MONEY && money > 0n,
  };
}
