import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError, invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { seal, unseal } from "../secrets";
import { recoveryHash, stepOfCode } from "./codes";
import * as totps from "./repository";

const sealing = (userId: string) => ({ purpose: "totp", owner: userId });

export function sealSecret(ctx: Context, userId: Id<"user">, secret: string): string {
  return seal(ctx, secret, sealing(userId));
}

/**
 * Whether this is a right code of the person's app that nobody has used yet, nor one of a later
 * half minute. Uses it up.
 */
export async function takeAppCode(
  tx: Tx,
  ctx: Context,
  row: totps.TotpRow,
  code: string,
): Promise<boolean> {
  const opened = unseal(row.sealed, sealing(row.userId));
  invariant(opened, "what this deployment sealed, it opens");
  const step = stepOfCode(opened.text, code, ctx.now());
  if (step === null || step <= row.lastStep) return false;
  const sealed = opened.old ? { sealed: sealSecret(ctx, row.userId, opened.text) } : {};
  await totps.changeTotp(tx, row.userId, { lastStep: step, ...sealed });
  return true;
}

/** Whether this code, of the app or for recovery, lets the person in. Uses it up. */
export async function takeAnyCode(
  tx: Tx,
  ctx: Context,
  userId: Id<"user">,
  code: string,
): Promise<boolean> {
  const row = await totps.lockTotp(tx, userId);
  if (!row?.confirmedAt) return false;
  if (code.length === 6) return takeAppCode(tx, ctx, row, code);
  return totps.takeCode(tx, { userId, hash: recoveryHash(code), usedAt: ctx.now() });
}

export function wrongCode(): AppError {
  return new AppError("unauthenticated", "auth.wrong_code", "The code is wrong, old, or used.");
}
