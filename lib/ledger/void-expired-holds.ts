import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { HoldRef } from "./contract";
import { postTransfers } from "./post-transfers";
import * as ledger from "./repository";

const batchMax = 500;

/**
 * Voids the holds whose time is over, each by a movement of its own, and says how many; one that
 * fails is logged and left for the next time. This sweep is the only thing that ends a hold for its age: until it has run, the hold can still be posted.
 */
export async function voidExpiredHolds(ctx: Context): Promise<number> {
  requireSystem(ctx);
  const holds = await ledger.expiredHolds(ctx.db, ctx.now(), batchMax);
  let voided = 0;
  for (const hold of holds) if (await voidHold(ctx, hold)) voided++;
  return voided;
}

async function voidHold(ctx: Context, hold: HoldRef): Promise<boolean> {
  try {
    const { replayed } = await transact(ctx.db, (tx) =>
      postTransfers(tx, {
        key: `ledger.expire:${hold.key}:${hold.leg}`,
        code: "ledger.expire",
        legs: [{ op: "void", hold }],
        at: ctx.now(),
      }),
    );
    return !replayed;
  } catch (error) {
    // Somebody posted or voided it since it was listed: that was the last word.
    if (error instanceof AppError && error.reason === "ledger.hold_closed") return false;
    // One hold that cannot be voided must not keep everybody else's money.
    ctx.log.error({ err: error, hold }, "an expired hold could not be voided");
    return false;
  }
}
