import type { Db } from "@/db/client";
import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { LetterWishes, SetLetters } from "../contract";
import * as preferences from "./repository";

/** Says which optional letters the caller wants, and when none is to come. */
export async function setLetters(ctx: Context, { off, quiet }: SetLetters): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, (tx) =>
    preferences.putPreference(tx, {
      userId,
      off: [...new Set(off)],
      quietFrom: quiet?.from ?? null,
      quietTo: quiet?.to ?? null,
      zone: quiet?.zone ?? null,
    }),
  );
}

/** Which letters the caller gets. */
export function readLetters(ctx: Context): Promise<LetterWishes> {
  return wishesOf(ctx.db, requireUser(ctx).userId);
}

/** Who has said nothing gets everything, at once. */
export async function wishesOf(source: Db | Tx, userId: Id<"user">): Promise<LetterWishes> {
  const row = await preferences.preferenceOf(source, userId);
  if (!row) return { off: [], quiet: null };
  const { off, quietFrom, quietTo, zone } = row;
  const quiet = quietFrom && quietTo && zone ? { from: quietFrom, to: quietTo, zone } : null;
  return { off, quiet };
}

/** Forgets what somebody wished. A step of deleting an account. */
export function forgetWishes(tx: Tx, userId: Id<"user">): Promise<void> {
  return preferences.deletePreference(tx, userId);
}
