import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { enqueue } from "@/lib/outbox";
import { keyedHash } from "./secrets";
import { networkOf } from "./session/rules";

/**
 * Has it noted from which device and network an account is used, as hashes that only this deployment
 * can make: who invites themselves is known by it. Nothing where neither is known. A step.
 */
export async function noteOrigin(tx: Tx, ctx: Context, userId: Id<"user">): Promise<void> {
  const network = networkOf(ctx.origin.address);
  const { device } = ctx.origin;
  if (!network && !device) return;
  const payload = {
    userId,
    address: network && keyedHash(network, "referral.address"),
    device: device ? keyedHash(device, "referral.device") : null,
    at: ctx.now().toISOString(),
  };
  await enqueue(tx, { task: "referral.trace", payload });
}
