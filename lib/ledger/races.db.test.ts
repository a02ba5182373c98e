import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { testDb } from "@/lib/testing/database";
import {
  fresh,
  givenAccount,
  hold,
  mint,
  noon,
  outcomes,
  post,
  sweepContext,
  transfer,
} from "@/lib/testing/given-ledger";
import { auditLedger, balanceOf, postTransfers, rollUpHotEntries, voidExpiredHolds } from ".";
import type { Address, Leg } from "./contract";

const balance = (address: Address) => balanceOf(testDb(), address);
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, i) => make(i));

async function expectSound() {
  const { sums, faults } = await auditLedger(testDb());
  expect(sums).toEqual([{ asset: "usd", sum: 0n }]);
  expect(faults).toEqual([]);
}

test("opposite transfers over the same accounts neither deadlock nor lose money", async () => {
  const [ada, bo] = [await givenAccount(1_000n), await givenAccount(1_000n)];
  const { reasons } = await outcomes(
    times(60, (i) => post([i % 2 ? transfer(ada, bo, 7n) : transfer(bo, ada, 7n)])),
  );
  expect(reasons).toEqual([]);
  expect([(await balance(ada)).total, (await balance(bo)).total]).toEqual([1_000n, 1_000n]);
  await expectSound();
});

test("movements over the same accounts and holds in opposite orders do not deadlock", async () => {
  const accounts = await Promise.all(times(3, () => givenAccount(1_000n)));
  const [ada, bo, cy] = accounts as [Address, Address, Address];
  const keys = times(20, () => fresh("test.holds:"));
  for (const key of keys)
    await post([hold(ada, bo, 1n), hold(bo, cy, 1n), hold(cy, ada, 1n)], { key });
  const closing = (key: string): Leg[] => times(3, (leg) => ({ op: "post", hold: { key, leg } }));
  const { succeeded, reasons } = await outcomes(
    keys.flatMap((key) => [
      post(closing(key)),
      post(closing(key).reverse()),
      post([transfer(cy, bo, 1n), transfer(bo, ada, 1n), transfer(ada, cy, 1n)]),
    ]),
  );
  expect(succeeded).toBe(40);
  expect(reasons).toEqual(times(20, () => "ledger.hold_closed"));
  await expectSound();
});

test("50 debits at once of an account that covers 10: exactly 10 succeed", async () => {
  const [ada, bo] = [await givenAccount(109n), await givenAccount()];
  const { succeeded, reasons } = await outcomes(times(50, () => post([transfer(ada, bo, 10n)])));
  expect(succeeded).toBe(10);
  expect(new Set(reasons)).toEqual(new Set(["ledger.insufficient_funds"]));
  expect([(await balance(ada)).total, (await balance(bo)).total]).toEqual([9n, 100n]);
});

test("50 holds at once on an account that covers 10: exactly 10 are placed", async () => {
  const [ada, bo] = [await givenAccount(109n), await givenAccount()];
  const { succeeded } = await outcomes(times(50, () => post([hold(ada, bo, 10n)])));
  expect(succeeded).toBe(10);
  expect(await balance(ada)).toEqual({ total: 109n, held: 100n, available: 9n });
});

test("one key 20 times at once is one movement", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.key:");
  const answers = await Promise.all(times(20, () => post([transfer(ada, bo, 60n)], { key })));
  expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  expect((await balance(bo)).total).toBe(60n);
});

test("one key with 20 contents at once: one is done, the others are refused", async () => {
  const [ada, bo] = [await givenAccount(1_000n), await givenAccount()];
  const key = fresh("test.key:");
  const { succeeded, reasons } = await outcomes(
    times(20, (i) => post([transfer(ada, bo, BigInt(i + 1))], { key })),
  );
  expect(succeeded).toBe(1);
  expect(new Set(reasons)).toEqual(new Set(["ledger.key_reused"]));
});

test("posting, voiding and expiring one hold at once: exactly one happens", async () => {
  const [ada, bo] = [await givenAccount(1_000n), await givenAccount()];
  await voidExpiredHolds(sweepContext()); // those of the tests above
  for (const _ of times(10, () => 0)) {
    const key = fresh("test.hold:");
    await post([hold(ada, bo, 10n, noon)], { key });
    const ref = { key, leg: 0 };
    const before = (await balance(bo)).total;
    const [posted, voided, swept] = await Promise.all([
      outcomes([post([{ op: "post", hold: ref }])]),
      outcomes([post([{ op: "void", hold: ref }])]),
      voidExpiredHolds(sweepContext()),
    ]);
    expect(posted.succeeded + voided.succeeded + swept).toBe(1);
    expect((await balance(bo)).total - before).toBe(posted.succeeded ? 10n : 0n);
    expect((await balance(ada)).held).toBe(0n);
  }
});

test("a hold that is posted twice at once is taken once", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.hold:");
  await post([hold(ada, bo, 10n)], { key });
  const { succeeded } = await outcomes(
    times(10, () => post([{ op: "post", hold: { key, leg: 0 }, amount: 5n }])),
  );
  expect(succeeded).toBe(1);
  expect((await balance(bo)).total).toBe(5n);
});

test("paying into a hot account waits for nobody who does the same", async () => {
  const pool = await givenAccount(0n, { kind: "fund", hot: true });
  await transact(testDb(), async (tx) => {
    await postTransfers(tx, {
      key: fresh("test.key:"),
      code: "test.move",
      legs: [transfer(mint, pool, 1n)],
      at: noon,
    });
    // In the middle of the first transaction another one goes from start to end.
    await post([transfer(mint, pool, 2n)]);
    expect((await balance(pool)).total).toBe(2n);
  });
  expect((await balance(pool)).total).toBe(3n);
});

test("roll-ups, payments and payouts at once conserve a hot account", async () => {
  const pool = await givenAccount(50n, { kind: "fund", hot: true });
  const ada = await givenAccount(1_000n);
  const work = times(40, (i) => [
    post([transfer(ada, pool, 10n)]),
    ...(i % 4 ? [] : [rollUpHotEntries(sweepContext())]),
    ...(i % 8 ? [] : [post([transfer(pool, ada, 10n)])]),
  ]).flat();
  const { reasons } = await outcomes(work);
  expect(reasons).toEqual([]);
  expect((await balance(pool)).total).toBe(400n);
  expect((await balance(ada)).total).toBe(650n);
  await rollUpHotEntries(sweepContext());
  expect((await balance(pool)).total).toBe(400n);
  await expectSound();
});

test("20 payouts at once of a hot account that covers 7: exactly 7 succeed", async () => {
  const pool = await givenAccount(0n, { kind: "fund", hot: true });
  const ada = await givenAccount();
  await Promise.all(times(15, () => post([transfer(mint, pool, 5n)])));
  const { succeeded, reasons } = await outcomes(times(20, () => post([transfer(pool, ada, 10n)])));
  expect(succeeded).toBe(7);
  expect(new Set(reasons)).toEqual(new Set(["ledger.insufficient_funds"]));
  expect(await balance(pool)).toEqual({ total: 5n, held: 0n, available: 5n });
});

test("what is held of a hot account cannot be paid out", async () => {
  const pool = await givenAccount(30n, { kind: "fund", hot: true });
  const ada = await givenAccount();
  const key = fresh("test.hold:");
  await post([hold(pool, ada, 25n)], { key });
  await expect(post([transfer(pool, ada, 6n)])).rejects.toMatchObject({
    reason: "ledger.insufficient_funds",
  });
  await post([{ op: "post", hold: { key, leg: 0 }, amount: 20n }]);
  expect(await balance(pool)).toEqual({ total: 10n, held: 0n, available: 10n });
});

test("nobody but the system sweeps", async () => {
  const anybody = { ...sweepContext(), actor: { kind: "anonymous" } as const };
  await expect(voidExpiredHolds(anybody)).rejects.toMatchObject({ code: "forbidden" });
  await expect(rollUpHotEntries(anybody)).rejects.toMatchObject({ code: "forbidden" });
});
