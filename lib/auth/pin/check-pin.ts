import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { pinLockedLetter } from "@/lib/email";
import { tellOwner } from "../tell-owner";
import { PIN_LOCK_MINUTES, PIN_TRIES } from "./contract";
import { hashPin, isPin } from "./hash-pin";
import * as pins from "./repository";
import { afterWrong, isLocked, untried } from "./rules";

/**
 * Makes sure that the caller knows their PIN. Tries are counted one after the other, however many
 * come at once, and a wrong one stays counted whatever becomes of the caller's own work: so this
 * opens a transaction of its own, before theirs.
 * @throws forbidden `auth.wrong_pin`; rate_limited `auth.pin_locked`; conflict `auth.no_pin`
 */
export async function checkPin(ctx: Context, pin: string): Promise<void> {
  const { userId } = requireUser(ctx);
  const refusal = await transact(ctx.db, (tx) => tryPin(tx, ctx, userId, pin));
  if (refusal) throw refusal;
}

async function tryPin(
  tx: Tx,
  ctx: Context,
  userId: Id<"user">,
  pin: string,
): Promise<AppError | null> {
  const now = ctx.now();
  const row = await pins.lockPin(tx, userId);
  if (!row) return new AppError("conflict", "auth.no_pin", "There is no PIN yet.");
  if (isLocked(row, now)) return locked(row.lockedUntil, now);
  const found = await isPin(row.hash, pin);
  if (found === "old") await pins.rehashPin(tx, userId, await hashPin(pin));
  if (found !== "wrong") {
    if (row.wrong > 0) await pins.noteTries(tx, userId, untried);
    return null;
  }
  const tries = afterWrong(row, { most: PIN_TRIES, minutes: PIN_LOCK_MINUTES, now });
  await pins.noteTries(tx, userId, tries);
  if (!tries.lockedUntil)
    return new AppError("forbidden", "auth.wrong_pin", "This is not your PIN.");
  await tellOwner(tx, ctx, userId, pinLockedLetter);
  return locked(tries.lockedUntil, now);
}

function locked(until: Date | null, now: Date): AppError {
  const seconds = until ? Math.ceil((until.getTime() - now.getTime()) / 1_000) : 0;
  return new AppError("rate_limited", "auth.pin_locked", "Five wrong tries. The PIN is locked.", {
    retryAfter: seconds,
  });
}
