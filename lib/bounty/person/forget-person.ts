import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { enqueue } from "@/lib/outbox";
import { eraseTexts } from "../attempt/erase-texts";
import { deleteWords } from "../feed/repository";
import { emptyEntries } from "../onchain/repository";
import * as bounty from "../repository";
import { unwithheld } from "./repository";

/**
 * Withholds the texts of all that somebody has tried. Their hashes stand in the chain for good, so
 * it still proves what was decided; who they were and what they said is gone. A step of deleting an
 * account; nothing of theirs may wait for a verdict.
 */
export async function forgetPerson(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
): Promise<void> {
  const rows = await unwithheld(tx, userId);
  for (const roundId of new Set(rows.map((row) => row.roundId)))
    await bounty.lockRound(tx, roundId);
  for (const row of rows) {
    await eraseTexts(tx, row, at);
    await deleteWords(tx, row.id);
    await enqueue(tx, { task: "bounty.forget", payload: { attemptId: row.id } });
  }
  await emptyEntries(tx, userId);
}
