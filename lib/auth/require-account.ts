import { type Context, requireUser, type UserActor } from "@/lib/context";
import { AppError } from "@/lib/core/errors";

/**
 * Somebody with a way in of their own: what protects an account is of no use to a guest.
 * @throws unauthenticated `auth.required`; conflict `auth.guest`
 */
export function requireAccount(ctx: Context): UserActor {
  const actor = requireUser(ctx);
  if (actor.guest) throw new AppError("conflict", "auth.guest", "Keep your account first.");
  return actor;
}
