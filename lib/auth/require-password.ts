import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { consume } from "@/lib/limit";
import { isPassword } from "./passwords";
import * as credentials from "./repository";

/**
 * Makes sure that whoever sits there is the account's owner.
 * @throws forbidden `auth.wrong_password`; rate_limited
 */
export async function requirePassword(
  ctx: Context,
  userId: Id<"user">,
  password: string,
): Promise<void> {
  await consume(ctx, "sign_in", `password:${userId}`);
  const hash = await credentials.passwordHash(ctx.db, userId);
  if (!(await isPassword(hash, password)))
    throw new AppError("forbidden", "auth.wrong_password", "This is not your present password.");
}
