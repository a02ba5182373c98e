import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { env } from "@/lib/env";
import { readFacts } from "./read-facts";
import { requireRealMoney } from "./real-money/require-real-money";
import * as protection from "./repository";
import { type PayRefusal, refusal } from "./rules";

/**
 * Whether a person may pay `amount` (micro-USD) now. A step of every payment, in its transaction
 * and before it touches the ledger: payments of one person wait here for each other, so that no
 * two of them together go beyond a limit.
 *
 * @throws forbidden `protection.self_excluded`, `protection.cooling_off`,
 *   `protection.<limit>_limit`; conflict `protection.reality_check`;
 *   where money is real, what requireRealMoney throws
 */
export async function requireMayPay(
  tx: Tx,
  ctx: Context,
  { userId, amount }: { userId: Id<"user">; amount: bigint },
): Promise<void> {
  await protection.lockPerson(tx, userId);
  const now = ctx.now();
  if (env().REAL_MONEY) await requireRealMoney(tx, ctx, userId);
  const facts = await readFacts(tx, userId, now, { whole: false });
  const refused = refusal(facts, amount, now);
  if (refused) throw refusalError(refused, now);
  await protection.putPlay(tx, { userId, ...facts.play });
}

function refusalError({ reason, until, allowed, used }: PayRefusal, now: Date): AppError {
  const options = {
    ...(until && { retryAfter: Math.ceil((until.getTime() - now.getTime()) / 1_000) }),
    ...(allowed !== undefined && { details: { allowed: String(allowed), used: String(used) } }),
  };
  if (reason === "reality_check")
    return new AppError("conflict", "protection.reality_check", "Look at your session first.");
  return new AppError("forbidden", `protection.${reason}`, "This payment is not allowed.", options);
}
