import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { secondStepOffLetter, secondStepOnLetter } from "@/lib/email";
import { consume } from "@/lib/limit";
import { requireAccount } from "../require-account";
import { requireOwner } from "../step-up/require-owner";
import { requireStepUpIfSet } from "../step-up/require-step-up";
import { tellOwner } from "../tell-owner";
import { newRecoveryCode, newSecret, recoveryHash, setupOf, withHyphens } from "./codes";
import type { TotpStanding } from "./contract";
import { type ConfirmTotp, type OwnerProof, RECOVERY_CODES, type TotpSetup } from "./contract";
import * as totps from "./repository";
import { sealSecret, takeAppCode, wrongCode } from "./take-code";

/** Whether the caller is asked for a code when they sign in, and how many recovery codes are left. */
export async function readTotp(ctx: Context): Promise<TotpStanding> {
  const { userId } = requireUser(ctx);
  const row = await totps.totpOf(ctx.db, userId);
  if (!row?.confirmedAt) return { on: false, recoveryCodesLeft: 0 };
  return { on: true, recoveryCodesLeft: await totps.codesLeft(ctx.db, userId) };
}

/**
 * Makes a secret for an app. Nothing is asked when signing in before a code of it has come back.
 * @throws conflict `auth.guest`, `auth.second_step_on`; what requireOwner throws
 */
export async function startTotp(ctx: Context, { proof }: OwnerProof): Promise<TotpSetup> {
  const { userId, handle } = requireAccount(ctx);
  await requireOwner(ctx, proof);
  const secret = newSecret(ctx);
  await transact(ctx.db, async (tx) => {
    if ((await totps.lockTotp(tx, userId))?.confirmedAt) throw alreadyOn();
    await totps.putTotp(tx, {
      userId,
      sealed: sealSecret(ctx, userId, secret),
      createdAt: ctx.now(),
      confirmedAt: null,
      lastStep: 0,
    });
  });
  return setupOf(secret, handle);
}

/**
 * Turns the second step on, once the app shows the right code. The recovery codes are shown now and
 * never again.
 * @throws unauthenticated `auth.wrong_code`; conflict `auth.second_step_on`; rate_limited
 */
export async function confirmTotp(
  ctx: Context,
  { code }: ConfirmTotp,
): Promise<{ recoveryCodes: string[] }> {
  const { userId } = requireAccount(ctx);
  await consume(ctx, "second_step", `user:${userId}`);
  return transact(ctx.db, async (tx) => {
    const row = await totps.lockTotp(tx, userId);
    if (row?.confirmedAt) throw alreadyOn();
    if (!(row && (await takeAppCode(tx, ctx, row, code)))) throw wrongCode();
    await totps.changeTotp(tx, userId, { confirmedAt: ctx.now() });
    await tellOwner(tx, ctx, userId, secondStepOnLetter);
    return { recoveryCodes: await freshCodes(tx, ctx, userId) };
  });
}

/**
 * Makes ten new recovery codes; the old ones end.
 * @throws conflict `auth.second_step_off`; what requireStepUpIfSet throws
 */
export async function renewRecoveryCodes(
  ctx: Context,
  { proof }: OwnerProof,
): Promise<{ recoveryCodes: string[] }> {
  const { userId } = requireAccount(ctx);
  await requireStepUpIfSet(ctx, proof);
  return transact(ctx.db, async (tx) => {
    if (!(await totps.lockTotp(tx, userId))?.confirmedAt)
      throw new AppError("conflict", "auth.second_step_off", "The second step is off.");
    return { recoveryCodes: await freshCodes(tx, ctx, userId) };
  });
}

/**
 * Asks for no code any more.
 * @throws what requireStepUpIfSet throws
 */
export async function disableTotp(ctx: Context, { proof }: OwnerProof): Promise<void> {
  const { userId } = requireAccount(ctx);
  await requireStepUpIfSet(ctx, proof);
  await transact(ctx.db, async (tx) => {
    await totps.deleteTotp(tx, userId);
    await tellOwner(tx, ctx, userId, secondStepOffLetter);
  });
}

async function freshCodes(tx: Tx, ctx: Context, userId: Id<"user">): Promise<string[]> {
  const codes = Array.from({ length: RECOVERY_CODES }, () => newRecoveryCode(ctx));
  await totps.replaceCodes(tx, userId, codes.map(recoveryHash));
  return codes.map(withHyphens);
}

function alreadyOn(): AppError {
  return new AppError("conflict", "auth.second_step_on", "The second step is on already.");
}
