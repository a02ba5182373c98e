import { sql } from "drizzle-orm";
import type { Tx } from "@/db/transaction";
import type { OutboxJob } from "./contract";

const TRIES_MAX = 12;

/** One row in the job queue, visible to workers when `tx` commits and never if it does not. */
export async function addJob(tx: Tx, job: OutboxJob): Promise<void> {
  await tx.execute(sql`
    select graphile_worker.add_job(
      identifier => ${job.task},
      payload => ${JSON.stringify(job.payload)}::json,
      run_at => ${job.runAt?.toISOString() ?? null}::timestamptz,
      max_attempts => ${TRIES_MAX},
      job_key => ${job.key ?? null}
    )`);
}
