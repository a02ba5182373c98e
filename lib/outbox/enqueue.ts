import type { Tx } from "@/db/transaction";
import type { OutboxJob } from "./contract";
import { addJob } from "./repository";

/** Promises an effect with the commit: if the transaction holds, the job runs; if not, it never was. */
export async function enqueue(tx: Tx, job: OutboxJob): Promise<void> {
  await addJob(tx, job);
}
