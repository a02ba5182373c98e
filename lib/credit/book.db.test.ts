import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { testDb } from "@/lib/testing/database";
import { after, charge, credits, givenPayer, HOUR, hold, post } from "@/lib/testing/given-credit";
import {
  downloadUsage,
  exportPerson,
  forgetPerson,
  holdCredits,
  postCredits,
  readCharge,
  readCreditStatement,
  readUsage,
} from ".";
import { changeTimeZone } from "./change-time-zone";

const DAY = 24 * HOUR;
const at = (ctx: Context, ms: number): Context => ({ ...ctx, now: () => after(ms) });

test("a receipt says what each item cost, and the items add up to what was charged", async () => {
  const ada = await givenPayer();
  const { chargeId } = await transact(testDb(), (tx) =>
    holdCredits(tx, {
      ...charge(ada.userId, credits(1)),
      memo: { companion: "Odalys" },
      terms: { discountBasisPoints: 3_000, factorBasisPoints: 20_000 },
    }),
  );
  const delivered = { inputTokens: 1_000, outputTokens: 500, model: "vendor/large" };
  await transact(testDb(), (tx) =>
    postCredits(tx, { chargeId, amount: credits(0.21), ...delivered, at: after(5_000) }),
  );
  expect(await readCharge(ada, { chargeId })).toMatchObject({
    ...delivered,
    state: "posted",
    tokens: "300000",
    discount: "90000",
    held: "1000000",
    posted: "210000",
    returned: "790000",
    memo: { companion: "Odalys" },
  });
});

test("nobody reads the receipt, the statement or the usage of somebody else", async () => {
  const [ada, bo] = [await givenPayer(), await givenPayer()];
  const { chargeId } = await hold(ada.userId, credits(1));
  await post(chargeId, credits(1));
  await expect(readCharge(bo, { chargeId })).rejects.toMatchObject({ reason: "credit.no_charge" });
  expect((await readCreditStatement(bo, { limit: 10 })).items).toEqual([]);
  expect((await readUsage(bo, { days: 7 })).rows).toEqual([]);
  const visitor = { ...ada, actor: { kind: "anonymous" as const } };
  await expect(readUsage(visitor, { days: 7 })).rejects.toMatchObject({ code: "unauthenticated" });
});

test("pages of a statement follow each other, and each line leaves what the one before left plus its own", async () => {
  const ada = await givenPayer();
  for (let i = 0; i < 7; i++) {
    const { chargeId } = await hold(ada.userId, credits(1), after(i * 1_000));
    if (i % 2) await post(chargeId, credits(0.5), after(i * 1_000 + 500));
  }
  const lines = [];
  let next: string | undefined;
  do {
    const page = await readCreditStatement(ada, { limit: 3, ...(next ? { after: next } : {}) });
    lines.push(...page.items);
    next = page.next ?? undefined;
  } while (next);
  expect(lines).toHaveLength(8);
  expect(new Set(lines.map(({ id }) => id)).size).toBe(8);
  const oldestFirst = lines.toReversed();
  let left = 0n;
  for (const line of oldestFirst) {
    left += BigInt(line.change);
    expect(line.availableAfter).toBe(String(left));
  }
  expect(left).toBe(credits(10 - 4 - 1.5));
  expect((await readCreditStatement(ada, { limit: 3, after: "nonsense" })).items).toHaveLength(3);
});

test("usage is counted by the person's own days, posted charges only", async () => {
  const ada = await givenPayer();
  await changeTimeZone(ada, { zone: "America/New_York" });
  const spend = async (ms: number, count: number) => {
    const { chargeId } = await hold(ada.userId, credits(count), after(ms));
    await post(chargeId, credits(count), after(ms + 1_000));
  };
  await spend(0, 1);
  await spend(16 * HOUR, 2); // 23:00 of the same day in New York
  await spend(18 * HOUR, 3); // 01:00 of the next
  await hold(ada.userId, credits(1), after(18 * HOUR));
  const usage = await readUsage(at(ada, DAY), { days: 7 });
  expect(usage.dates).toHaveLength(7);
  expect(usage.dates.at(-1)).toBe("2026-03-02");
  expect(usage.rows.map(({ date, turns, spent }) => [date, turns, spent])).toEqual([
    ["2026-03-02", 1, "3000000"],
    ["2026-03-01", 2, "3000000"],
  ]);
  expect((await readUsage(at(ada, 9 * DAY), { days: 7 })).rows).toEqual([]);
});

test("the table of usage is a CSV that no spreadsheet takes for a formula", async () => {
  const ada = await givenPayer();
  const { chargeId } = await hold(ada.userId, credits(1));
  const model = '=cmd|"x",1';
  const facts = { inputTokens: 3, outputTokens: 4, model, at: after(1) };
  await transact(testDb(), (tx) => postCredits(tx, { chargeId, amount: credits(0.25), ...facts }));
  const file = await downloadUsage(ada, { days: 7 });
  expect(file.fileName).toBe("anubis-credits-2026-02-23-to-2026-03-01.csv");
  expect(file.body).toBe(
    "date,feature,model,turns,input_tokens,output_tokens,credits\r\n" +
      '2026-03-01,chat,"\'=cmd|""x"",1",1,3,4,0.250000\r\n',
  );
});

test("a person takes all of it away, and what could name them is forgotten", async () => {
  const ada = await givenPayer();
  await transact(testDb(), (tx) =>
    holdCredits(tx, { ...charge(ada.userId, credits(1)), memo: { companion: "Odalys" } }),
  );
  const mine = await exportPerson(testDb(), ada.userId);
  expect(mine.charges).toMatchObject([{ memo: { companion: "Odalys" }, held: "1000000" }]);
  expect(mine.entries).toHaveLength(1);
  await transact(testDb(), (tx) => forgetPerson(tx, { userId: ada.userId, at: after(0) }));
  expect(JSON.stringify(await exportPerson(testDb(), ada.userId))).not.toContain("Odalys");
  expect((await exportPerson(testDb(), ada.userId)).charges).toHaveLength(1);
});
