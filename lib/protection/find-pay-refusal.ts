import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError, type Reason } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { env } from "@/lib/env";
import { readFacts } from "./read-facts";
import { requireRealMoney } from "./real-money/require-real-money";
import * as protection from "./repository";
import { refusal } from "./rules";

/**
 * Why a payment that somebody has made already must go back to them, or null. A step, before the ledger
 * knows of it: like requireMayPay it holds the person until commit. Limits are those of now, and the
 * windows those that the payment was made in. A reminder to look at the time refuses nothing here.
 */
export async function findPayRefusal(
  tx: Tx,
  ctx: Context,
  { userId, amount, at }: { userId: Id<"user">; amount: bigint; at: Date },
): Promise<Reason | null> {
  await protection.lockPerson(tx, userId);
  const facts = await readFacts(tx, userId, ctx.now(), { whole: false, paidAt: at });
  const refused = refusal(facts, amount, ctx.now());
  if (refused && refused.reason !== "reality_check") return `protection.${refused.reason}`;
  return env().REAL_MONEY ? realMoneyRefusal(tx, ctx, userId) : null;
}

/** Where they are was asked at the price: of a payment on the chain nobody can know it. */
async function realMoneyRefusal(tx: Tx, ctx: Context, userId: Id<"user">): Promise<Reason | null> {
  try {
    await requireRealMoney(tx, ctx, userId);
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.code === "forbidden" ? error.reason : null;
  }
}
