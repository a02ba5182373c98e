import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { findEvent } from "@/lib/onchain";
import * as bounty from "../repository";
import type { EntryStateView } from "./contract";
import { attemptBytes } from "./names";
import * as onchain from "./repository";

/** How far an own payment from a wallet is. */
export async function readEntry(
  ctx: Context,
  { attemptId }: { attemptId: Id<"attempt"> },
): Promise<EntryStateView> {
  const { userId } = requireUser(ctx);
  const entry = await onchain.entryById(ctx.db, attemptId);
  if (entry?.userId !== userId)
    throw new AppError("not_found", "bounty.attempt_not_found", "There is no such attempt.");
  const { number: roundNumber } = await bounty.roundById(ctx.db, entry.roundId);
  const of = { attemptId, roundNumber };
  const payment = await onchain.paymentById(ctx.db, attemptId);
  if (payment) {
    const { state, reason, settledBy, signature } = payment;
    return { ...of, state, reason, signature: state === "returned" ? settledBy : signature };
  }
  const value = Buffer.from(attemptBytes(attemptId)).toString("hex");
  const wanted = { program: "bounty", name: "EntryPaid", field: "attempt", value } as const;
  const seen = await findEvent(ctx.db, wanted);
  if (seen) return { ...of, state: "seen", reason: null, signature: seen.signature };
  const state = ctx.now() < entry.expiresAt ? "quoted" : "expired";
  return { ...of, state, reason: null, signature: null };
}
