import { AppError } from "@/lib/core/errors";
import type { Account } from "@/lib/user/contract";

/** @throws forbidden `auth.suspended` */
export function refuseSuspended(user: Account): void {
  if (user.suspendedAt)
    throw new AppError("forbidden", "auth.suspended", "This account is suspended.");
}
