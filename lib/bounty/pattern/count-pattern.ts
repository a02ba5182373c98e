import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Detection } from "@/lib/technique/contract";
import { countAttempt, keepExample } from "./repository";

const EXAMPLES = 5;

/** A step: counts a judged attempt in the record of its technique. The caller does so once an attempt. */
export async function countPattern(
  tx: Tx,
  attempt: { id: Id<"attempt">; detection: Detection; won: boolean; at: Date },
): Promise<void> {
  const { technique, confidence } = attempt.detection;
  const seen = { technique, won: attempt.won, at: attempt.at };
  await countAttempt(tx, seen);
  const sureness = { attemptId: attempt.id, confidence: Math.round(confidence * 100) };
  await keepExample(tx, { ...seen, ...sureness }, EXAMPLES);
}
