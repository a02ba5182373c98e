import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { requireAccount } from "../require-account";
import type { WithProof } from "../step-up/contract";
import { requireStepUp } from "../step-up/require-step-up";
import * as pins from "./repository";

/**
 * Does without a PIN from now on.
 * @throws conflict `auth.guest`, `auth.no_pin`; what requireStepUp throws
 */
export async function removePin(ctx: Context, { proof }: WithProof): Promise<void> {
  const { userId } = requireAccount(ctx);
  await requireStepUp(ctx, proof);
  await transact(ctx.db, async (tx) => {
    if (!(await pins.deletePin(tx, userId)))
      throw new AppError("conflict", "auth.no_pin", "There is no PIN.");
  });
}
