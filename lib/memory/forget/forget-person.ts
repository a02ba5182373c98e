import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { factsOf, lockPerson } from "../repository";
import { deleteSummaries } from "../summary/repository";
import { purge } from "./purge";
import { dropPerson } from "./repository";

/**
 * A step of deleting an account: everything that is remembered of a person goes, earlier receipts
 * too. One receipt with counts stays, which a job checks and signs.
 */
export async function forgetPerson(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
): Promise<void> {
  await lockPerson(tx, userId);
  const gone = await deleteSummaries(tx, userId);
  const ids = (await factsOf(tx, userId)).map(({ id }) => id);
  const linesGone = gone.reduce((sum, { lines }) => sum + lines.length, 0);
  const receipt = await purge(tx, { userId, kind: "person", ids, linesGone, salt: null, at });
  await dropPerson(tx, userId, receipt);
}
