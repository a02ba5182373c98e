import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { attemptsOf } from "./repository";

/** Everything that somebody has said to a guardian, and what came of it. Amounts are micro-USD. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const rows = await attemptsOf(db, userId);
  return {
    attempts: rows.map(({ round, attempt }) => ({
      id: attempt.id,
      round,
      number: attempt.number,
      state: attempt.state,
      paid: attempt.price,
      wallet: attempt.wallet,
      transaction: attempt.paymentSignature,
      won: attempt.payout,
      message: attempt.message,
      answer: attempt.answer,
      explanation: attempt.explanation,
      withheldAt: attempt.withheldAt,
      paidAt: attempt.paidAt,
      judgedAt: attempt.judgedAt,
    })),
  };
}
