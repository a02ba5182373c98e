import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { joinedAccounts, requireMayPay } from "@/lib/protection";
import { isOfHouse } from "@/lib/user";

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
 * That nobody wins their own stake back, with another account of theirs either.
 * @throws forbidden `bounty.own_guardian`
 */
export async function requireNotOwner(
  source: Db | Tx,
  { ownerId }: { ownerId: Id<"user"> | null },
  userId: Id<"user">,
): Promise<void> {
  if (!ownerId) return;
  if ((await joinedAccounts(source, userId)).includes(ownerId))
    throw new AppError("forbidden", "bounty.own_guardian", "You may not play your own guardian.");
}
