import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import { prepared, preparedInsert } from "./prepared";
import { setting } from "./schema/settings";
import { transact } from "./transaction";

const settingOf = prepared("test_value_of", (source) =>
  source
    .select()
    .from(setting)
    .where(eq(setting.key, sql.placeholder("key"))),
);
const put = preparedInsert("test_put", setting);
const at = new Date("2026-03-01T12:00:00.123Z");
const changedBy = newId("user", at);
const row = (key: string, value: unknown) => ({ key, value, changedAt: at, changedBy });

test("a prepared statement runs in the transaction that it is given, whoever asked it first", async () => {
  const db = testDb();
  expect(await settingOf(db, { key: "test.own" })).toEqual([]);
  const broken = transact(db, async (tx) => {
    await put(tx, row("test.own", "ours"));
    expect(await settingOf(tx, { key: "test.own" })).toMatchObject([{ value: "ours" }]);
    expect(await settingOf(db, { key: "test.own" })).toEqual([]);
    throw new Error("no");
  });
  await expect(broken).rejects.toThrow("no");
  expect(await settingOf(db, { key: "test.own" })).toEqual([]);
});

test("a row is read as it was put, with its times and its lists", async () => {
  const db = testDb();
  await transact(db, async (tx) => {
    await Promise.all([put(tx, row("test.one", ["1", null])), put(tx, row("test.two", { a: 2 }))]);
  });
  expect(await settingOf(db, { key: "test.one" })).toEqual([row("test.one", ["1", null])]);
  expect(await settingOf(db, { key: "test.two" })).toEqual([row("test.two", { a: 2 })]);
});
