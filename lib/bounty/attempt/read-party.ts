import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as bounty from "../repository";
import * as attempts from "./repository";

const SHOWN = 50;

/** What a party has tried, the newest first, with everybody's part. Amounts are micro-USD. */
export async function readPartyAttempts(source: Db | Tx, party: string) {
  const rows = await attempts.attemptsOfParty(source, party, SHOWN);
  return Promise.all(
    rows.map(async ({ attempt, roundNumber }) => ({
      id: attempt.id,
      number: attempt.number,
      roundId: attempt.roundId,
      roundNumber,
      userId: attempt.userId,
      state: attempt.state,
      price: attempt.price,
      payout: attempt.payout,
      paidAt: attempt.paidAt,
      refunded: attempt.refundedAt !== null,
      parts: (await attempts.payersOf(source, attempt.id)).map(
        ({ userId, fee, weight, payout }) => ({ userId, fee, weight, payout }),
      ),
    })),
  );
}

/** The sums of all that a party has tried. */
export function readPartyFigures(source: Db | Tx, party: string) {
  return attempts.figuresOfParty(source, party);
}

/** Who paid an attempt together and what came of it; null where its player paid alone. */
export async function readPartyAttempt(source: Db | Tx, attemptId: Id<"attempt">) {
  const attempt = await bounty.attemptById(source, attemptId);
  if (!attempt.party) return null;
  const { party, state, payout, number } = attempt;
  const parts = await attempts.payersOf(source, attemptId);
  return { party, state, payout, number, parts };
}

/** Whether somebody has a part in an attempt that waits for its verdict. */
export function hasUnjudgedPart(source: Db | Tx, userId: Id<"user">): Promise<boolean> {
  return attempts.hasUnjudgedPart(source, userId);
}
