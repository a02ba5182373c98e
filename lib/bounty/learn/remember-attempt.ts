import type { Tx } from "@/db/transaction";
import { enqueue } from "@/lib/outbox";
import { detectTechnique } from "@/lib/technique";
import { countPattern } from "../pattern/count-pattern";
import type { AttemptRow } from "../repository";
import { SUMMARY_LENGTH } from "../summary/contract";
import { keepDetection } from "./repository";

/**
 * A step of every verdict: counts the attempt in its technique's record, and promises its vector
 * and, after every fiftieth, a summary.
 */
export async function rememberAttempt(
  tx: Tx,
  { id, roundId, number, message, detection: known }: AttemptRow,
  { won, at }: { won: boolean; at: Date },
): Promise<void> {
  const detection = known ?? detectTechnique(message);
  if (!known) await keepDetection(tx, id, detection);
  await countPattern(tx, { id, detection, won, at });
  await enqueue(tx, { task: "bounty.learn", payload: { attemptId: id } });
  if (number % SUMMARY_LENGTH === 0)
    await enqueue(tx, { task: "bounty.summarise", payload: { roundId } });
}
