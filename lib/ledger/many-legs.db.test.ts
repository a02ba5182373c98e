import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { testDb } from "@/lib/testing/database";
import { fresh, givenAccount, hold, noon, post, transfer } from "@/lib/testing/given-ledger";
import { auditLedger, balanceOf, balancesOf, openAccount } from ".";
import type { Address, Leg } from "./contract";

async function expectSound() {
  const { sums, faults } = await auditLedger(testDb());
  expect(sums.every(({ sum }) => sum === 0n)).toBe(true);
  expect(faults).toEqual([]);
}

const count = 4_000;
const names = Array.from({ length: count }, () => fresh("usd:user:one-of-many-") as Address);

test("a movement of thousands of legs reaches everybody, and each only once", async () => {
  await transact(testDb(), async (tx) => {
    for (const address of names) await openAccount(tx, { address, kind: "user", at: noon });
  });
  const pool = await givenAccount(BigInt(count) * 4n, { kind: "fund" });
  const legs = names.map((address, index) => transfer(pool, address, BigInt((index % 3) + 1)));
  await post(legs, { key: "test.many" });
  await post(legs, { key: "test.many" });

  const balances = await balancesOf(testDb(), names);
  expect(names.map((address) => balances.get(address)?.total)).toEqual(
    names.map((_, index) => BigInt((index % 3) + 1)),
  );
  const given = legs.reduce((sum, leg) => sum + (leg.op === "transfer" ? leg.amount : 0n), 0n);
  expect((await balanceOf(testDb(), pool)).total).toBe(BigInt(count) * 4n - given);
  await expectSound();
});

test("of many legs of every kind, each is told and adds up", async () => {
  const [ada, bo] = [await givenAccount(1_000n), await givenAccount()];
  const key = fresh("test.hold:");
  const holds = Array.from({ length: 20 }, () => hold(ada, bo, 10n));
  await post(holds, { key });
  expect(await balanceOf(testDb(), ada)).toEqual({ total: 1_000n, held: 200n, available: 800n });
  const legs = holds.map((_, leg): Leg => {
    const ref = { key, leg };
    if (leg % 3 === 0) return { op: "void", hold: ref };
    return leg % 3 === 1 ? { op: "post", hold: ref } : { op: "post", hold: ref, amount: 4n };
  });
  await post([...legs, transfer(bo, ada, 5n)]);
  expect(await balanceOf(testDb(), ada)).toEqual({ total: 911n, held: 0n, available: 911n });
  expect((await balanceOf(testDb(), bo)).total).toBe(89n);
  const { rows } = await testDb().execute(sql`select from ledger_hold`);
  expect(rows).toHaveLength(0);
  await expectSound();
});

test("many legs of which one cannot be happen not at all", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const legs = Array.from({ length: 40 }, () => transfer(ada, bo, 3n));
  await expect(post(legs)).rejects.toMatchObject({ reason: "ledger.insufficient_funds" });
  expect((await balanceOf(testDb(), bo)).total).toBe(0n);
});
