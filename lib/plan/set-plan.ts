import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { setPaidRole } from "@/lib/user";
import type { TierName } from "./contract";
import * as plans from "./repository";

/**
 * Gives a person a tier, and with it the role `pro` or `user`; moderators and admins keep theirs.
 * `until` null is for no end; `graceUntil` is for a payment that is late. A step.
 */
export async function setPlan(
  tx: Tx,
  plan: {
    userId: Id<"user">;
    tier: TierName;
    until: Date | null;
    graceUntil?: Date | null;
    at: Date;
  },
): Promise<void> {
  const { userId, tier, until, graceUntil = null, at } = plan;
  await plans.putMembership(tx, { userId, tier, until, graceUntil, changedAt: at });
  await setPaidRole(tx, userId, tier !== "free");
}
