import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import * as attempts from "./repository";

/** From now on nobody of a party may play a guardian that one of them has staked on. A step. */
export async function joinParty(
  tx: Tx,
  { party, userId, at }: { party: string; userId: Id<"user">; at: Date },
): Promise<void> {
  await attempts.putAlly(tx, { party, userId, since: at });
}

/** Who has left may play the rounds that are made after that. A step. */
export async function leaveParty(
  tx: Tx,
  fact: { party: string; userId: Id<"user">; at: Date },
): Promise<void> {
  await attempts.endAlly(tx, fact);
}
