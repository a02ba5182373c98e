import type { Tx } from "@/db/transaction";
import { forgetMessage } from "@/lib/moderation";
import * as feed from "../feed/repository";
import * as bounty from "../repository";

/** A step, under the round's lock. With the salt gone too, nobody can try texts out against the hashes. */
export async function eraseTexts(
  tx: Tx,
  attempt: Pick<bounty.AttemptRow, "id" | "roundId">,
  at: Date,
): Promise<void> {
  await bounty.updateAttempt(tx, attempt.id, {
    message: "",
    answer: "",
    explanation: null,
    shown: null,
    salt: null,
    withheldAt: at,
  });
  await forgetMessage(tx, { place: "bounty", subject: attempt.id });
  await feed.appendEvent(tx, { roundId: attempt.roundId, attemptId: attempt.id, at });
}
