import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { checkPasskey } from "../passkey/check-passkey";
import { checkPin } from "../pin/check-pin";
import { requirePassword } from "../require-password";
import type { StepUpProof } from "./contract";
import { stepUpWays } from "./read-step-up-ways";

/**
 * Makes sure that whoever sits there is the account's owner: by password, PIN or passkey, or by
 * having signed in within the last ten minutes.
 * @throws forbidden `auth.owner_needed`, `auth.wrong_password`, `auth.wrong_pin`,
 *   `auth.wrong_passkey`; rate_limited
 */
export async function requireOwner(ctx: Context, proof: StepUpProof | undefined): Promise<void> {
  const { userId } = requireUser(ctx);
  if (proof?.kind === "pin") return checkPin(ctx, proof.pin);
  if (proof?.kind === "passkey") return checkPasskey(ctx, proof.answer);
  if (proof?.kind === "password") return requirePassword(ctx, userId, proof.password);
  if ((await stepUpWays(ctx)).fresh) return;
  throw new AppError("forbidden", "auth.owner_needed", "Show that it is you, or sign in again.");
}
