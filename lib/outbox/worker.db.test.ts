import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { connect } from "@/db/client";
import { transact } from "@/db/transaction";
import { enqueue, startWorker } from "@/lib/outbox";
import { testContext } from "@/lib/testing/context";
import { testDatabaseUrl, testDb } from "@/lib/testing/database";
import { until } from "@/lib/testing/until";

test("a worker whose first look at the database fails does its jobs once it can", async () => {
  const db = connect(testDatabaseUrl(), 6, { statement_timeout: 200 });
  const done: unknown[] = [];
  const handlers = { "test.job": async (_: unknown, payload: unknown) => void done.push(payload) };
  const keeper = await testDb().$client.connect();
  let worker: Awaited<ReturnType<typeof startWorker>> | undefined;
  try {
    await keeper.query("begin");
    await keeper.query("lock table graphile_worker._private_tasks in access exclusive mode");
    worker = await startWorker({ ...testContext(), db }, handlers, []);
    const waiting = () =>
      testDb().execute(sql`
      select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`);
    await until(async () => (await waiting()).rows.length > 0);
    await until(async () => (await waiting()).rows.length === 0);
    await keeper.query("rollback");
    await transact(testDb(), (tx) => enqueue(tx, { task: "test.job", payload: { is: "done" } }));
    await until(() => done.length > 0);
    expect(done).toEqual([{ is: "done" }]);
  } finally {
    keeper.release();
    await worker?.stop();
    await db.$client.end();
  }
});
