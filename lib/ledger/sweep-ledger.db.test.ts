import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { fresh, givenAccount, hold, noon, post, transfer } from "@/lib/testing/given-ledger";
import { handlers } from "@/lib/wiring";
import { balanceOf, voidExpiredHolds } from ".";

async function unrolled(): Promise<number> {
  const { rows } = await testDb().execute<{ count: number }>(
    sql`select count(*)::int as count from ledger_hot_entry`,
  );
  return rows[0]?.count ?? 0;
}

test("a hold that cannot be voided is logged, and those after it are voided all the same", async () => {
  const [ada, bo, fund] = [
    await givenAccount(100n),
    await givenAccount(100n),
    await givenAccount(0n, { kind: "fund" }),
  ];
  const broken = fresh("test.hold:");
  const minutesBefore = (minutes: number) => new Date(noon.getTime() - minutes * 60_000);
  await post([hold(ada, fund, 10n, minutesBefore(2))], { key: broken });
  await post([hold(bo, fund, 10n, minutesBefore(1))]);
  await testDb().execute(sql`update ledger_hold set amount = 50 where key = ${broken}`);

  const logged: object[] = [];
  const log = { info() {}, warn() {}, error: (fields: object) => void logged.push(fields) };
  expect(await voidExpiredHolds(testContext({ now: noon, log }))).toBe(1);
  expect(logged).toMatchObject([{ hold: { key: broken, leg: 0 } }]);
  expect((await balanceOf(testDb(), bo)).held).toBe(0n);
  await testDb().execute(sql`update ledger_hold set amount = 10 where key = ${broken}`);
  expect(await voidExpiredHolds(testContext({ now: noon }))).toBe(1);
});

test("hot accounts are rolled up even when voiding holds fails as a whole", async () => {
  const pool = await givenAccount(0n, { kind: "fund", hot: true });
  await post([transfer(await givenAccount(10n), pool, 10n)]);
  expect(await unrolled()).toBeGreaterThan(0);
  await testDb().execute(sql`alter table ledger_hold rename to ledger_hold_elsewhere`);
  try {
    await expect(handlers["ledger.sweep"]?.(testContext({ now: noon }), {})).rejects.toThrow();
  } finally {
    await testDb().execute(sql`alter table ledger_hold_elsewhere rename to ledger_hold`);
  }
  expect(await unrolled()).toBe(0);
});
