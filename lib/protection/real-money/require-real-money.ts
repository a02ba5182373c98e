import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { AppError, type ErrorCode } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { RealMoneyRefusal } from "../contract";
import { standingOf } from "./read-standing";

const codes: Record<RealMoneyRefusal, ErrorCode> = {
  undeclared: "conflict",
  too_young: "forbidden",
  place_unknown: "blocked",
  place_blocked: "blocked",
  place_differs: "blocked",
};

/**
 * Whether real money may pass between this person and the house: old enough, and in a place where
 * it is allowed. A step, in front of everything that takes or pays real money.
 * @throws conflict `protection.undeclared`; forbidden `protection.too_young`; blocked
 *   `protection.place_blocked`, `protection.place_unknown`, `protection.place_differs`
 */
export async function requireRealMoney(tx: Tx, ctx: Context, userId: Id<"user">): Promise<void> {
  const { refusal } = await standingOf(tx, ctx, userId);
  if (refusal)
    throw new AppError(codes[refusal], `protection.${refusal}`, "No real money can be used here.");
}
