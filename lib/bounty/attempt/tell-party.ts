import type { Tx } from "@/db/transaction";
import { enqueue } from "@/lib/outbox";
import type { AttemptRow } from "../repository";

/** Those who paid together are told what became of it, after the commit. */
export async function tellParty(tx: Tx, { id, party }: AttemptRow): Promise<void> {
  if (party) await enqueue(tx, { task: "bounty.party", payload: { attemptId: id } });
}
