import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Receipt, TurnOnly } from "../contract";
import { requireTurn } from "./require-turn";
import { receiptOf } from "./view-turn";

/** What one reply of the caller's cost, and why. @throws not_found `chat.no_turn`, `chat.no_receipt` */
export async function readReceipt(ctx: Context, { turnId }: TurnOnly): Promise<Receipt> {
  const receipt = receiptOf(await requireTurn(ctx, turnId));
  if (!receipt)
    throw new AppError("not_found", "chat.no_receipt", "The receipt comes with the end.");
  return receipt;
}
