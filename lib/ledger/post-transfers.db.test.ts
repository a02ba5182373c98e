import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { testDb } from "@/lib/testing/database";
import { fresh, givenAccount, hold, mint, noon, post, transfer } from "@/lib/testing/given-ledger";
import { auditLedger, balanceOf, openAccount, postTransfers } from ".";
import type { Address, Leg, Movement } from "./contract";

const balance = (address: Address) => balanceOf(testDb(), address);
const sum = { total: 0n, held: 0n, available: 0n };

test("a transfer takes from one account what it gives to the other", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  await post([transfer(ada, bo, 30n)]);
  expect([(await balance(ada)).total, (await balance(bo)).total]).toEqual([70n, 30n]);
});

test("legs happen together or not at all", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  await expect(
    post([transfer(ada, bo, 60n), transfer(bo, ada, 5n), transfer(ada, bo, 50n)]),
  ).rejects.toMatchObject({ code: "insufficient_funds", reason: "ledger.insufficient_funds" });
  expect([(await balance(ada)).total, (await balance(bo)).total]).toEqual([100n, 0n]);
});

test("a movement is judged by what it leaves, not by the order of its legs", async () => {
  const [ada, bo, cy] = [await givenAccount(), await givenAccount(), await givenAccount(10n)];
  await post([transfer(ada, bo, 10n), transfer(cy, ada, 10n)]);
  expect([(await balance(ada)).total, (await balance(bo)).total]).toEqual([0n, 10n]);
});

test("a hold promises without moving; what is promised cannot be spent", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  await post([hold(ada, bo, 70n)]);
  expect(await balance(ada)).toEqual({ total: 100n, held: 70n, available: 30n });
  expect(await balance(bo)).toEqual(sum);
  await expect(post([transfer(ada, bo, 31n)])).rejects.toMatchObject({
    reason: "ledger.insufficient_funds",
  });
  await expect(post([hold(ada, bo, 31n)])).rejects.toMatchObject({
    reason: "ledger.insufficient_funds",
  });
});

test("posting takes part of a hold and releases the rest, or takes all", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.hold:");
  await post([hold(ada, bo, 40n), hold(ada, bo, 50n)], { key });
  await post([
    { op: "post", hold: { key, leg: 0 }, amount: 15n },
    { op: "post", hold: { key, leg: 1 } },
  ]);
  expect(await balance(ada)).toEqual({ total: 35n, held: 0n, available: 35n });
  expect((await balance(bo)).total).toBe(65n);
});

test("more than was held is refused, and the hold stays", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.hold:");
  await post([hold(ada, bo, 40n)], { key });
  await expect(post([{ op: "post", hold: { key, leg: 0 }, amount: 41n }])).rejects.toMatchObject({
    code: "conflict",
    reason: "ledger.over_hold",
  });
  expect((await balance(ada)).held).toBe(40n);
});

test("a hold is closed once, even within one movement", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.hold:");
  await post([hold(ada, bo, 40n)], { key });
  const close = { op: "void", hold: { key, leg: 0 } } as const;
  const closed = { code: "conflict", reason: "ledger.hold_closed" };
  await expect(post([close, { ...close, op: "post" }])).rejects.toMatchObject(closed);
  await post([close]);
  await expect(post([close])).rejects.toMatchObject(closed);
  await expect(post([{ ...close, op: "post" }])).rejects.toMatchObject(closed);
  expect(await balance(ada)).toEqual({ total: 100n, held: 0n, available: 100n });
});

test("a hold can be posted after its time, as long as no sweep has voided it", async () => {
  const [ada, bo] = [await givenAccount(10n), await givenAccount()];
  const key = fresh("test.hold:");
  await post([hold(ada, bo, 10n, noon)], { key });
  const later = new Date(noon.getTime() + 60_000);
  await post([{ op: "post", hold: { key, leg: 0 } }], { at: later });
  expect((await balance(bo)).total).toBe(10n);
});

test("the same key and content again is the first movement, whatever has become of the money", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.key:");
  const first = await post([transfer(ada, bo, 100n)], { key, memo: { a: "1", b: "2" } });
  const again = await post([transfer(ada, bo, 100n)], {
    key,
    memo: { b: "2", a: "1" },
    at: new Date(noon.getTime() + 5_000),
  });
  expect(first.replayed).toBe(false);
  expect(again).toEqual({ id: first.id, replayed: true });
  expect((await balance(bo)).total).toBe(100n);
});

test("a hold repeated with a later expiry is the same hold", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.key:");
  await post([hold(ada, bo, 60n, noon)], { key });
  const later = new Date(noon.getTime() + 5_000);
  expect((await post([hold(ada, bo, 60n, later)], { key })).replayed).toBe(true);
  expect((await balance(ada)).held).toBe(60n);
});

test("closing a hold again under the same key is answered like the first time", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.hold:");
  await post([hold(ada, bo, 60n)], { key });
  const close = () => post([{ op: "post", hold: { key, leg: 0 } }], { key: `${key}:post` });
  expect((await close()).replayed).toBe(false);
  expect((await close()).replayed).toBe(true);
});

test("a key names one content for ever", async () => {
  const [ada, bo, cy] = [await givenAccount(100n), await givenAccount(), await givenAccount()];
  const key = fresh("test.key:");
  const reused = { code: "conflict", reason: "ledger.key_reused" };
  await post([transfer(ada, bo, 10n)], { key, memo: { a: "1" } });
  const memo = { a: "1" };
  const others: [Leg[], Partial<Movement>][] = [
    [[transfer(ada, bo, 11n)], { memo }],
    [[transfer(ada, cy, 10n)], { memo }],
    [[hold(ada, bo, 10n)], { memo }],
    [[transfer(ada, bo, 10n)], { memo: { a: "2" } }],
    [[transfer(ada, bo, 10n)], { memo, code: "test.other" }],
    [[transfer(ada, bo, 10n), transfer(ada, bo, 10n)], { memo }],
  ];
  for (const [legs, more] of others)
    await expect(post(legs, { key, ...more })).rejects.toMatchObject(reused);
  expect((await balance(ada)).total).toBe(90n);
});

test("an account that was never opened neither gives nor takes nor is promised anything", async () => {
  const ada = await givenAccount(10n);
  const nobody: Address = "usd:user:nobody";
  for (const leg of [transfer(ada, nobody, 1n), transfer(nobody, ada, 1n), hold(ada, nobody, 1n)])
    await expect(post([leg])).rejects.toMatchObject({ cause: { code: "LGACC" } });
  await expect(balance(nobody)).rejects.toMatchObject({ reason: "ledger.no_account" });
});

test("a balance that does not fit 64 bits is an error, and nothing is lost", async () => {
  const most = 2n ** 63n - 1n;
  const outside: Address = `usd:${fresh("outside")}`;
  await transact(testDb(), (tx) =>
    openAccount(tx, { address: outside, kind: "source", hot: true, at: noon }),
  );
  const ada = await givenAccount();
  await post([transfer(outside, ada, most)]);
  await expect(post([transfer(mint, ada, 1n)])).rejects.toMatchObject({
    cause: { code: "22003" },
  });
  expect((await balance(ada)).total).toBe(most);
  expect((await balance(outside)).total).toBe(-most);
});

test("what the caller does after the movement fails with it", async () => {
  const [ada, bo] = [await givenAccount(10n), await givenAccount()];
  const work = transact(testDb(), async (tx) => {
    await postTransfers(tx, {
      key: fresh("test.key:"),
      code: "test.move",
      legs: [transfer(ada, bo, 10n)],
      at: noon,
    });
    throw new Error("no");
  });
  await expect(work).rejects.toThrow("no");
  expect((await balance(ada)).total).toBe(10n);
});

test("opening an account again changes nothing; as another kind it is refused", async () => {
  const ada = await givenAccount(10n);
  const open = (kind: "user" | "fund") =>
    transact(testDb(), (tx) => openAccount(tx, { address: ada, kind, at: noon }));
  await open("user");
  await expect(open("fund")).rejects.toThrow("another kind");
  expect((await balance(ada)).total).toBe(10n);
});

test("the database itself refuses to rewrite history", async () => {
  await givenAccount(10n);
  const run = (text: string) => testDb().$client.query(text);
  for (const statement of [
    "update ledger_movement set at = now()",
    "delete from ledger_movement",
    "truncate ledger_movement",
    "update ledger_transfer set amount = 1",
    "delete from ledger_transfer",
    "truncate ledger_transfer",
    "delete from ledger_account",
    "truncate ledger_account",
    "update ledger_account set kind = 'source'",
  ])
    await expect(run(statement), statement).rejects.toMatchObject({ code: "LGAPP" });
});

test("the database itself refuses a negative person, fund or hold", async () => {
  const ada = await givenAccount(10n);
  const run = (change: string) =>
    testDb().$client.query(`update ledger_account set ${change} where address = $1`, [ada]);
  for (const change of ["balance = -1", "held = 11", "held = -1"])
    await expect(run(change)).rejects.toMatchObject({ code: "23514" });
});

test("the compiler refuses money outside a transaction", () => {
  const outside = () =>
    postTransfers(
      // @ts-expect-error a Db is not a Tx
      testDb(),
      { key: "x", code: "x", legs: [], at: noon },
    );
  expect(outside).toBeTypeOf("function");
});

test("after all this the ledger adds up", async () => {
  const { sums, faults } = await auditLedger(testDb());
  expect(sums).toEqual([{ asset: "usd", sum: 0n }]);
  expect(faults).toEqual([]);
});
