import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Allowance } from "./contract";
import { count } from "./repository";
import { type LimitName, rateFor } from "./rules";

/**
 * Takes one from the caller's allowance, or refuses with the seconds to wait. Where nobody has an
 * allowance without being signed in, that is what is missing.
 * `key` narrows the count, for example to the e-mail address that somebody tries to enter.
 */
export async function consume(
  ctx: Context,
  name: LimitName,
  key = subjectOf(ctx),
): Promise<Allowance> {
  if (ctx.actor.kind === "system") return { limit: 0, remaining: 0, resetSeconds: 0 };
  const rate = rateFor(name, ctx.actor.kind === "user" ? ctx.actor.role : "anonymous");
  if (rate.points === 0) throw new AppError("unauthenticated", "auth.required", "Sign in first.");
  const used = await count(ctx.db, `${name}:${key}`, rate);
  if (used.points > rate.points) {
    throw new AppError("rate_limited", "limit.exceeded", "Too many at once. Wait a moment.", {
      retryAfter: used.resetSeconds,
      details: { limit: String(rate.points), remaining: "0", reset: String(used.resetSeconds) },
    });
  }
  return {
    limit: rate.points,
    remaining: rate.points - used.points,
    resetSeconds: used.resetSeconds,
  };
}

function subjectOf(ctx: Context): string {
  return ctx.actor.kind === "user" ? ctx.actor.userId : `address:${ctx.origin.address}`;
}
