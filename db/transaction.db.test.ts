import { sql } from "drizzle-orm";
import type { PoolClient } from "pg";
import { expect, test } from "vitest";
import { testDatabaseUrl, testDb } from "@/lib/testing/database";
import { connect, type Db } from "./client";
import { type Tx, transact, transactReading } from "./transaction";

const patience = sql`select current_setting('lock_timeout') as patience`;

test("nothing waits longer than two seconds for a lock, in a transaction or outside one", async () => {
  const db = connect(testDatabaseUrl(), 1);
  const { rows } = await transact(db, (tx) => tx.execute(patience));
  expect(rows).toEqual([{ patience: "2s" }]);
  expect((await db.execute(patience)).rows).toEqual([{ patience: "2s" }]);
  await db.$client.end();
});

test("what is asked together is answered in the order in which it was asked", async () => {
  await transact(testDb(), async (tx) => {
    await tx.execute(sql`create temporary table told (word text) on commit drop`);
    const [, first, , second] = await Promise.all([
      tx.execute(sql`insert into told values ('one')`),
      tx.execute(sql`select word from told`),
      tx.execute(sql`insert into told values ('two')`),
      tx.execute(sql`select word from told`),
    ]);
    expect(first.rows).toEqual([{ word: "one" }]);
    expect(second.rows).toEqual([{ word: "one" }, { word: "two" }]);
  });
});

test("of what is asked together nothing stays when one of it fails", async () => {
  const db = testDb();
  await db.execute(sql`create table kept (word text primary key)`);
  const both = transact(db, (tx) =>
    Promise.all([
      tx.execute(sql`insert into kept values ('one')`),
      tx.execute(sql`insert into kept values ('one')`),
      tx.execute(sql`insert into kept values ('two')`),
    ]),
  );
  await expect(both).rejects.toThrow();
  expect((await db.execute(sql`select word from kept`)).rows).toEqual([]);
});

test("a transaction whose BEGIN is not waited for keeps all or nothing, and nobody sees half of it", async () => {
  const db = testDb();
  await db.execute(sql`create table at_once (word text primary key)`);
  const words = async () => (await db.execute(sql`select word from at_once order by word`)).rows;
  const put = (tx: Tx, word: string) => tx.execute(sql`insert into at_once values (${word})`);
  await transactReading(db, async (tx) => {
    await tx.execute(sql`select 1`);
    await put(tx, "one");
    expect(await words()).toEqual([]);
  });
  const broken = transactReading(db, async (tx) => {
    await put(tx, "two");
    throw new Error("no");
  });
  await expect(broken).rejects.toThrow("no");
  const swallowed = transactReading(db, async (tx) => {
    await put(tx, "three");
    await put(tx, "three").catch(() => {});
  });
  await expect(swallowed).rejects.toThrow("nothing was kept");
  expect(await words()).toEqual([{ word: "one" }]);
});

test("where BEGIN fails nothing is asked but what left along with it, and the next is as new", async () => {
  const db = testDb();
  const asked: string[] = [];
  const failing: Db = Object.create(db, {
    $client: {
      value: {
        connect: async () => {
          const client = await db.$client.connect();
          const query = (...args: Parameters<PoolClient["query"]>) => {
            const [first] = args as unknown as [string | { text: string }];
            const text = typeof first === "string" ? first : first.text;
            asked.push(text);
            return text.startsWith("begin") ? client.query("begin nothing") : client.query(...args);
          };
          return Object.create(client, { query: { value: query } });
        },
      },
    },
  });
  const work = transactReading(failing, async (tx) => {
    await tx.execute(sql`select 'read'`);
    await tx.execute(sql`select 'written'`);
  });
  await expect(work).rejects.toMatchObject({ code: "42601" });
  expect(asked.filter((text) => text.includes("select"))).toEqual(["select 'read'"]);
  expect(await transactReading(db, async () => "done")).toBe("done");
});

test("what a transaction asks after its end is refused, and reaches no other", async () => {
  let late: Tx | undefined;
  await transactReading(testDb(), async (tx) => {
    late = tx;
  });
  await expect(late?.execute(sql`select 1`)).rejects.toMatchObject({
    cause: { message: "The transaction is over." },
  });
});
