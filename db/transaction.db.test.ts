import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testDb } from "@/lib/testing/database";
import { transact } from "./transaction";

const patience = sql`select current_setting('lock_timeout') as patience`;

test("nothing waits longer than two seconds for a lock, in a transaction or outside one", async () => {
  const { rows } = await transact(testDb(), (tx) => tx.execute(patience));
  expect(rows).toEqual([{ patience: "2s" }]);
  expect((await testDb().execute(patience)).rows).toEqual([{ patience: "2s" }]);
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
