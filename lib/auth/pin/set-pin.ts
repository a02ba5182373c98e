import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { pinChangedLetter } from "@/lib/email";
import { requireAccount } from "../require-account";
import type { SetPin } from "../step-up/contract";
import { requireOwner } from "../step-up/require-owner";
import { tellOwner } from "../tell-owner";
import { hashPin } from "./hash-pin";
import * as pins from "./repository";
import { untried } from "./rules";

/**
 * Sets the caller's PIN, or another one. A lock that wrong tries have set ends with it, because
 * whoever sets it has proven more than the PIN does.
 * @throws conflict `auth.guest`; what requireOwner throws
 */
export async function setPin(ctx: Context, { pin, proof }: SetPin): Promise<void> {
  const { userId } = requireAccount(ctx);
  await requireOwner(ctx, proof);
  const hash = await hashPin(pin);
  await transact(ctx.db, async (tx) => {
    await pins.putPin(tx, { userId, hash, changedAt: ctx.now(), ...untried });
    await tellOwner(tx, ctx, userId, pinChangedLetter);
  });
}
