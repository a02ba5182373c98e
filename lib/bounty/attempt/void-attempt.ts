import type { Tx } from "@/db/transaction";
import type { Reason } from "@/lib/core/errors";
import { appendLinks } from "../chain/append-links";
import { shownTo, voidedEvent } from "../chain/events";
import * as feed from "../feed/repository";
import * as bounty from "../repository";
import { releaseFee } from "./fee";
import { tellParty } from "./tell-party";

/**
 * Gives a held fee back and says why. A step: the caller holds the round's lock. A voided attempt
 * keeps its place but never counts, and never moves the price or the countdown.
 */
export async function voidAttempt(
  tx: Tx,
  round: bounty.RoundRow,
  attempt: bounty.AttemptRow,
  { reason, at, answer = "" }: { reason: Reason; at: Date; answer?: string },
): Promise<void> {
  await releaseFee(tx, attempt, round, at);
  await bounty.updateAttempt(tx, attempt.id, {
    state: "voided",
    voidReason: reason,
    answer,
    judgedAt: at,
    judgeRun: null,
  });
  const outcome = { at, reason, answer, explanation: "", shown: shownTo(attempt) };
  await appendLinks(tx, round, [voidedEvent(attempt, outcome)]);
  await feed.deleteWords(tx, attempt.id);
  await tellParty(tx, attempt);
  await feed.appendEvent(tx, { roundId: round.id, attemptId: attempt.id, at });
}
