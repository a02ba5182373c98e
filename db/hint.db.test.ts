import { Client } from "pg";
import { expect, test } from "vitest";
import { testDatabaseUrl, testDb } from "@/lib/testing/database";
import { until } from "@/lib/testing/until";
import { hintAfter } from "./hint";
import { transact } from "./transaction";

async function listening(): Promise<{ heard: string[]; stop: () => Promise<void> }> {
  const client = new Client(testDatabaseUrl());
  await client.connect();
  const heard: string[] = [];
  client.on("notification", ({ payload = "" }) => heard.push(payload));
  await client.query("listen hint_test");
  return { heard, stop: () => client.end() };
}

test("a hint follows the commit, and none follows what did not commit", async () => {
  const { heard, stop } = await listening();
  const broken = transact(testDb(), async (tx) => {
    hintAfter(tx, "hint_test", ["never"]);
    throw new Error("no");
  });
  await expect(broken).rejects.toThrow("no");
  await transact(testDb(), async (tx) => {
    hintAfter(tx, "hint_test", ["one"]);
    hintAfter(tx, "hint_test", ["two"]);
  });
  await transact(testDb(), async (tx) => hintAfter(tx, "hint_test", ["three"]));
  await until(() => heard.length === 3);
  expect(heard).toEqual(["one", "two", "three"]);
  await stop();
});
