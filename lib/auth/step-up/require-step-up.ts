import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { checkPasskey } from "../passkey/check-passkey";
import { checkPin } from "../pin/check-pin";
import type { StepUpProof } from "./contract";
import { stepUpWays } from "./read-step-up-ways";
import { requireOwner } from "./require-owner";

/**
 * Makes sure of the caller before money leaves: by the PIN or a passkey, nothing less. Call it
 * before opening a transaction, because a wrong try must stay counted whatever becomes of the rest.
 * @throws conflict `auth.step_up_not_set`; forbidden `auth.step_up_needed`, `auth.wrong_pin`,
 *   `auth.wrong_passkey`; rate_limited `auth.pin_locked`
 */
export async function requireStepUp(ctx: Context, proof: StepUpProof | undefined): Promise<void> {
  requireUser(ctx);
  if (proof?.kind === "pin") return checkPin(ctx, proof.pin);
  if (proof?.kind === "passkey") return checkPasskey(ctx, proof.answer);
  const { pin, passkey } = await stepUpWays(ctx);
  if (!(pin || passkey))
    throw new AppError("conflict", "auth.step_up_not_set", "Set a PIN or add a passkey first.");
  throw new AppError("forbidden", "auth.step_up_needed", "Enter your PIN or use your passkey.");
}

/**
 * The same where somebody has a PIN or a passkey; of others, what proves the owner otherwise.
 * @throws as requireStepUp and requireOwner
 */
export async function requireStepUpIfSet(
  ctx: Context,
  proof: StepUpProof | undefined,
): Promise<void> {
  const { pin, passkey } = await stepUpWays(ctx);
  if (pin || passkey) return requireStepUp(ctx, proof);
  return requireOwner(ctx, proof);
}
