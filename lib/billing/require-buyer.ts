import { type Context, requireUser, type UserActor } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { readStanding } from "@/lib/protection";

/**
 * Somebody who may buy: with an account of their own, and not on a break from everything paid.
 * @throws unauthenticated; forbidden `auth.guest`, `protection.self_excluded`, `protection.cooling_off`
 */
export async function requireBuyer(ctx: Context): Promise<UserActor> {
  const actor = requireUser(ctx);
  if (actor.guest) throw new AppError("forbidden", "auth.guest", "Keep your account first.");
  const { exclusion } = await readStanding(ctx);
  if (!exclusion) return actor;
  const reason =
    exclusion.kind === "self_exclusion" ? "protection.self_excluded" : "protection.cooling_off";
  throw new AppError("forbidden", reason, "You have excluded yourself from everything paid.");
}
