import { sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { onchainDelivery, onchainTransaction } from "@/db/schema/onchain";
import type { OutboxJob } from "@/lib/outbox/contract";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";

const secret = "what only the node knows";
const signature = (letter: string) => letter.repeat(88);
const anonymous = () => testContext({ actor: { kind: "anonymous" } });

async function received() {
  vi.resetModules();
  vi.stubEnv("SOLANA_WEBHOOK_SECRET", secret);
  return import("@/lib/onchain");
}

async function handleAll() {
  const { handleDelivery } = await import("@/lib/onchain");
  const { rows } = await testDb().execute<{ payload: OutboxJob["payload"] }>(
    sql`select payload from graphile_worker._private_jobs order by id`,
  );
  for (const { payload } of rows) await handleDelivery(testContext(), payload);
}

beforeEach(async () => {
  await testDb().delete(onchainDelivery);
  await testDb().delete(onchainTransaction);
  await testDb().execute(sql`delete from graphile_worker._private_jobs`);
});

test("what does not carry the agreed secret is not taken, and leaves nothing behind", async () => {
  const { receiveDelivery } = await received();
  for (const wrong of ["", "x", `${secret} `, `bearer ${secret}`])
    await expect(
      receiveDelivery(anonymous(), { body: "[]", signature: wrong }),
    ).rejects.toMatchObject({ code: "forbidden", reason: "onchain.bad_secret" });
  expect(await testDb().select().from(onchainDelivery)).toEqual([]);
});

test("a delivery is stored once and names its transactions once, in either form, however often it comes", async () => {
  const { receiveDelivery } = await received();
  const enhanced = JSON.stringify([{ signature: signature("a"), amount: "a lie" }]);
  const raw = JSON.stringify([
    { transaction: { signatures: [signature("b"), signature("c")] } },
    { transaction: { signatures: [signature("a")] } },
  ]);
  for (const body of [enhanced, enhanced, raw, raw])
    await Promise.all([
      receiveDelivery(anonymous(), { body, signature: secret }),
      receiveDelivery(anonymous(), { body, signature: `Bearer ${secret}` }),
    ]);
  await handleAll();
  await handleAll();
  expect(await testDb().select().from(onchainDelivery)).toMatchObject([
    { state: "handled", found: 1 },
    { state: "handled", found: 1 },
  ]);
  const rows = await testDb().select().from(onchainTransaction);
  expect(rows.map((row) => [row.signature, row.state]).sort()).toEqual([
    [signature("a"), "noticed"],
    [signature("b"), "noticed"],
  ]);
});

test("what names no transactions is kept, with why it was of no use", async () => {
  const { receiveDelivery } = await received();
  for (const body of ["nonsense", "{}", '[{"signature":"0"}]'])
    await receiveDelivery(anonymous(), { body, signature: secret });
  await handleAll();
  const rows = await testDb().select().from(onchainDelivery);
  expect(rows.map(({ state }) => state)).toEqual(["failed", "failed", "failed"]);
  expect(await testDb().select().from(onchainTransaction)).toEqual([]);
});
