import type { Tx } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { isInsider } from "@/lib/core/permission";
import { requireMayPay } from "@/lib/protection";

/**
 * Whether the caller may pay this much (micro-USD) into a round now. A step: it holds the person
 * until commit.
 * @throws forbidden `bounty.insider`; what requireMayPay throws
 */
export async function requirePlayer(tx: Tx, ctx: Context, amount: bigint): Promise<void> {
  const { userId, role, granted } = requireUser(ctx);
  if (isInsider(role, granted))
    throw new AppError("forbidden", "bounty.insider", "Who runs the house does not play in it.");
  await requireMayPay(tx, ctx, { userId, amount });
}

/** @throws forbidden `bounty.own_guardian` */
export function requireNotOwner(round: { ownerId: Id<"user"> | null }, userId: Id<"user">): void {
  if (round.ownerId === userId)
    throw new AppError("forbidden", "bounty.own_guardian", "You may not play your own guardian.");
}
