import { expect, test } from "vitest";
import { testDb } from "@/lib/testing/database";
import {
  fresh,
  givenAccount,
  hold,
  noon,
  post,
  sweepContext,
  transfer,
} from "@/lib/testing/given-ledger";
import { balanceOf, readStatement, rollUpHotEntries, voidExpiredHolds } from ".";
import type { Address, StatementLine } from "./contract";

const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const read = async (address: Address, after?: string, limit = 100) =>
  readStatement(testDb(), address, { limit, ...(after === undefined ? {} : { after }) });
const shape = ({ state, change, availableAfter }: StatementLine) => [state, change, availableAfter];

test("an account that saw nothing has an empty statement", async () => {
  expect(await read(await givenAccount())).toEqual({ items: [], next: null });
});

test("a movement of several legs is one line, with what its fact needs to be told", async () => {
  const [ada, bo, cy] = [await givenAccount(100n), await givenAccount(), await givenAccount()];
  const key = fresh("test.fee:");
  const memo = { attempt: "att_1", number: "7" };
  const { id } = await post([transfer(ada, bo, 30n), transfer(ada, cy, 20n)], {
    key,
    memo,
    code: "test.fee",
    at: minutes(3),
  });
  const { items } = await read(ada);
  expect(items[0]).toEqual({
    movementId: id,
    key,
    code: "test.fee",
    memo,
    at: minutes(3),
    state: "posted",
    change: -50n,
    availableAfter: 50n,
  });
  expect((await read(bo)).items.map(shape)).toEqual([["posted", 30n, 30n]]);
});

test("a hold is held; once posted it shows what was taken, at its own place and time", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.hold:");
  await post([hold(ada, bo, 40n)], { key, at: minutes(1) });
  await post([transfer(ada, bo, 5n)], { at: minutes(2) });
  expect((await read(ada)).items.map(shape)).toEqual([
    ["posted", -5n, 55n],
    ["held", -40n, 60n],
    ["posted", 100n, 100n],
  ]);

  await post([{ op: "post", hold: { key, leg: 0 }, amount: 10n }], { at: minutes(3) });
  const { items } = await read(ada);
  expect(items.map(shape)).toEqual([
    ["posted", -5n, 85n],
    ["posted", -10n, 90n],
    ["posted", 100n, 100n],
  ]);
  expect(items[1]?.at).toEqual(minutes(1));
});

test("who is paid by a hold sees nothing of it until it is posted", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.hold:");
  await post([hold(ada, bo, 40n)], { key, at: minutes(1) });
  expect((await read(bo)).items).toEqual([]);
  await post([{ op: "post", hold: { key, leg: 0 } }], { at: minutes(3) });
  const { items } = await read(bo);
  expect(items.map(shape)).toEqual([["posted", 40n, 40n]]);
  expect(items[0]?.at).toEqual(minutes(3));
});

test("a hold that was voided, or swept away, shows as zero", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.hold:");
  await post([hold(ada, bo, 40n, minutes(9))], { key });
  await post([hold(ada, bo, 30n, minutes(5))]);
  expect(await voidExpiredHolds(sweepContext(minutes(4)))).toBe(0);
  expect(await voidExpiredHolds(sweepContext(minutes(5)))).toBe(1);
  await post([{ op: "void", hold: { key, leg: 0 } }]);
  expect(await voidExpiredHolds(sweepContext(minutes(9)))).toBe(0);
  expect((await read(ada)).items.map(shape)).toEqual([
    ["voided", 0n, 100n],
    ["voided", 0n, 100n],
    ["posted", 100n, 100n],
  ]);
});

test("of several holds of one movement the line tells what is still held, then what was taken", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount()];
  const key = fresh("test.hold:");
  await post([hold(ada, bo, 40n), hold(ada, bo, 20n)], { key });
  const line = async () => (await read(ada)).items.map(shape)[0];
  expect(await line()).toEqual(["held", -60n, 40n]);
  await post([{ op: "post", hold: { key, leg: 0 }, amount: 30n }]);
  expect(await line()).toEqual(["held", -50n, 50n]);
  await post([{ op: "void", hold: { key, leg: 1 } }]);
  expect(await line()).toEqual(["posted", -30n, 70n]);
});

test("pages join without gap, and every line is the one before it plus its own change", async () => {
  const [ada, bo] = [await givenAccount(100n), await givenAccount(100n)];
  for (let i = 0; i < 12; i++) {
    const key = fresh("test.step:");
    const leg = i % 3 ? transfer(ada, bo, 3n) : hold(ada, bo, 5n);
    await post([i % 5 ? leg : transfer(bo, ada, 4n)], { key });
    if (i % 6 === 3) await post([{ op: "post", hold: { key, leg: 0 }, amount: 2n }]);
  }
  const whole = (await read(ada)).items;
  const paged: StatementLine[] = [];
  let next: string | null | undefined;
  do {
    const page = await read(ada, next ?? undefined, 5);
    paged.push(...page.items);
    next = page.next;
  } while (next !== null);
  expect(paged).toEqual(whole);
  expect(whole[0]?.availableAfter).toBe((await balanceOf(testDb(), ada)).available);
  let available = 0n;
  for (const line of whole.toReversed()) {
    available += line.change;
    expect(line.availableAfter).toBe(available);
  }
});

test("a hot account's statement is the same before and after a roll-up", async () => {
  const pool = await givenAccount(40n, { kind: "fund", hot: true });
  const ada = await givenAccount(100n);
  await post([transfer(ada, pool, 10n)]);
  await post([transfer(pool, ada, 45n)]);
  await post([transfer(ada, pool, 1n)]);
  const before = await read(pool);
  await rollUpHotEntries(sweepContext());
  expect(await read(pool)).toEqual(before);
  expect(before.items.map(({ availableAfter }) => availableAfter)).toEqual([6n, 5n, 50n, 40n]);
});

test("a cursor that nobody gave out is refused", async () => {
  await expect(read(await givenAccount(), "1; drop")).rejects.toMatchObject({ code: "invalid" });
});
