import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { noteAllowance } from "@/lib/limit";
import type { Allowance } from "@/lib/limit/contract";
import { type Plan, type TierRateName, tiers } from "./contract";
import { planOf } from "./plan-of";
import * as plans from "./repository";
import { bucketOf, leftOf } from "./rules";

/**
 * Takes one request from the caller's bucket: so many a minute by their tier, and as many at once
 * after a rest. `known` is their plan where the caller is reading it already. The answer's headers tell of it. Buckets are shared by all server processes; the system has none.
 * @throws unauthenticated; rate_limited `plan.rate` with the seconds to wait
 */
export async function takeTierRate(
  ctx: Context,
  name: TierRateName,
  known?: Promise<Plan>,
): Promise<Allowance> {
  if (ctx.actor.kind === "system") return { limit: 0, remaining: 0, resetSeconds: 0 };
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  const { tier } = await (known ?? planOf(ctx.db, userId, now));
  const bucket = bucketOf(tiers[tier]);
  const limit = tiers[tier].requestsPerMinute;
  const key = rateKey(name, userId);
  const full = await plans.takeToken(ctx.db, key, bucket, now);
  if (full) {
    const { remaining, fullSeconds } = leftOf(bucket, full, now);
    const allowance = { limit, remaining, resetSeconds: fullSeconds };
    noteAllowance(ctx, allowance);
    return allowance;
  }
  const { nextSeconds, fullSeconds } = leftOf(
    bucket,
    (await plans.fullAt(ctx.db, key)) ?? now,
    now,
  );
  throw new AppError(
    "rate_limited",
    "plan.rate",
    `Your plan allows ${limit} requests a minute. Wait a little.`,
    {
      retryAfter: nextSeconds,
      details: { limit: String(limit), remaining: "0", reset: String(fullSeconds), tier },
    },
  );
}

export function rateKey(name: TierRateName, userId: string): string {
  return `${name}:${userId}`;
}
