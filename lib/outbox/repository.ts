import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
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

/** Jobs that have used up their tries and wait for a person. */
export async function deadJobs(
  db: Db,
): Promise<{ id: string; task: string; lastError: string | null; attempts: number }[]> {
  const { rows } = await db.execute<{
    id: string;
    task: string;
    last_error: string | null;
    attempts: number;
  }>(sql`
    select id::text, task_identifier as task, last_error, attempts
    from graphile_worker.jobs where attempts >= max_attempts order by id desc limit 100`);
  return rows.map(({ last_error, ...row }) => ({ ...row, lastError: last_error }));
}
