import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { joinedAccounts, requireMayPay } from "@/lib/protection";
import { isOfHouse } from "@/lib/user";
import * as attempts from "./repository";

/**
 * Whether the caller may pay this much (micro-USD) into a round now. A step: it holds the person
 * until commit.
 * @throws forbidden `bounty.insider`; what requireMayPay throws
 */
export async function requirePlayer(tx: Tx, ctx: Context, amount: bigint): Promise<void> {
  const { userId } = requireUser(ctx);
  if (await isOfHouse(tx, ctx))
    throw new AppError("forbidden", "bounty.insider", "Who runs the house does not play in it.");
  await requireMayPay(tx, ctx, { userId, amount });
}

/**
 * That nobody wins their own stake back: not with another account of theirs, and not by those they
 * stand with, now or at any time since the round was made.
 * @throws forbidden `bounty.own_guardian`, `bounty.ally_guardian`
 */
export async function requireNotOwner(
  source: Db | Tx,
  { ownerId, createdAt }: { ownerId: Id<"user"> | null; createdAt: Date },
  userId: Id<"user">,
): Promise<void> {
  if (!ownerId) return;
  const accounts = await joinedAccounts(source, userId);
  if (accounts.includes(ownerId))
    throw new AppError("forbidden", "bounty.own_guardian", "You may not play your own guardian.");
  if (await attempts.standsWithOwner(source, { ownerId, createdAt }, accounts)) throw ally();
}

/**
 * The same of everybody who pays for an attempt together: a prize would be theirs as well.
 * @throws forbidden `bounty.ally_guardian`
 */
export async function requireNoOwnerAmong(
  source: Db | Tx,
  { ownerId, createdAt }: { ownerId: Id<"user"> | null; createdAt: Date },
  people: readonly Id<"user">[],
): Promise<void> {
  if (!ownerId) return;
  for (const userId of people) {
    const accounts = await joinedAccounts(source, userId);
    const stands = await attempts.standsWithOwner(source, { ownerId, createdAt }, accounts);
    if (stands || accounts.includes(ownerId)) throw ally();
  }
}

function ally(): AppError {
  return new AppError("forbidden", "bounty.ally_guardian", "A team-mate staked on this guardian.");
}
