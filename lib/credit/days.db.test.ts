import { expect, test } from "vitest";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { setPlan } from "@/lib/plan";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import {
  after,
  credits,
  givenPayer,
  HOUR,
  hold,
  ledgerFaults,
  noon,
  post,
} from "@/lib/testing/given-credit";
import {
  exportPerson,
  forgetPerson,
  grantCredits,
  readCreditBalance,
  readCreditStatement,
  refreshDays,
  sweepCredits,
  voidCredits,
} from ".";
import { changeTimeZone } from "./change-time-zone";

const DAY = 24 * HOUR;
const balanceAt = (ctx: Context, ms: number) => readCreditBalance({ ...ctx, now: () => after(ms) });
const sweep = (ms: number) => sweepCredits(testContext({ now: after(ms) }));
const refresh = (ms: number) => refreshDays(testContext({ now: after(ms) }));
const moveTo = (ctx: Context, zone: string, ms: number) =>
  changeTimeZone({ ...ctx, now: () => after(ms) }, { zone });

test("what is left of a day lapses, and what was held over midnight lapses when it comes back", async () => {
  const ada = await givenPayer();
  const { chargeId } = await hold(ada.userId, credits(4), after(11.9 * HOUR));
  await hold(ada.userId, credits(1), after(12.1 * HOUR));
  await sweep(12.2 * HOUR);
  expect(await balanceAt(ada, 12.2 * HOUR)).toMatchObject({ available: "9000000" });
  await transact(testDb(), (tx) =>
    voidCredits(tx, { chargeId, reason: "stopped", at: after(12.3 * HOUR) }),
  );
  expect(await balanceAt(ada, 12.3 * HOUR)).toMatchObject({ available: "9000000" });
  await sweep(12.4 * HOUR);
  const { items } = await readCreditStatement(
    { ...ada, now: () => after(14 * HOUR) },
    { limit: 9 },
  );
  expect(items.map((item) => item.change)).toEqual([
    "-4000000",
    "-6000000",
    "-1000000",
    "10000000",
    "0",
    "10000000",
  ]);
  expect(items.map((item) => item.availableAfter)[0]).toBe("9000000");
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});

test("a charge that began before midnight is posted from the day it was held in", async () => {
  const ada = await givenPayer();
  const { chargeId } = await hold(ada.userId, credits(4), after(12 * HOUR - 1));
  await sweep(12 * HOUR + 1);
  expect(await post(chargeId, credits(3), after(12 * HOUR + 1_000))).toEqual({
    posted: credits(3),
    state: "posted",
  });
  expect((await balanceAt(ada, 13 * HOUR)).available).toBe("10000000");
});

test("the daily job brings a day to whoever used credits lately, once, and to nobody else", async () => {
  const ada = await givenPayer();
  await hold(ada.userId, credits(1));
  await Promise.all([refresh(2 * DAY), refresh(2 * DAY)]);
  const lines = async () =>
    (await readCreditStatement({ ...ada, now: () => after(40 * DAY) }, { limit: 50 })).items.filter(
      (item) => "code" in item && item.code === "credit.daily",
    ).length;
  expect(await lines()).toBe(2);
  await refresh(40 * DAY);
  expect(await lines()).toBe(2);
});

test("a better tier adds its credits to the day under way, and a lesser one takes none", async () => {
  const ada = await givenPayer();
  const { userId } = ada;
  const set = (tier: "free" | "premium" | "vip") =>
    transact(testDb(), (tx) => setPlan(tx, { userId, tier, until: null, at: noon }));
  await hold(userId, credits(4));
  await set("premium");
  expect((await balanceAt(ada, 0)).available).toBe("96000000");
  await hold(userId, credits(50));
  await set("free");
  expect((await balanceAt(ada, 0)).available).toBe("46000000");
  await set("premium");
  await hold(userId, credits(6));
  expect((await balanceAt(ada, 0)).available).toBe("40000000");
});

test("the first time zone holds at once, another one after the day", async () => {
  const ada = await givenPayer();
  await moveTo(ada, "Asia/Tokyo", 0);
  expect(await balanceAt(ada, 0)).toMatchObject({
    zone: "Asia/Tokyo",
    daily: { renewsAt: "2026-03-01T15:00:00.000Z" },
  });
  await hold(ada.userId, credits(3));
  const { from } = await moveTo(ada, "America/New_York", HOUR);
  expect(from).toBe("2026-03-02T05:00:00.000Z");
  expect(await balanceAt(ada, 16 * HOUR)).toMatchObject({
    zone: "Asia/Tokyo",
    nextZone: "America/New_York",
    available: "7000000",
  });
  expect(await balanceAt(ada, 17 * HOUR)).toMatchObject({
    zone: "America/New_York",
    nextZone: null,
    available: "10000000",
  });
});

test("whoever changes the time zone every hour gets no more than a day's credits a day", async () => {
  const ada = await givenPayer();
  const zones = ["Pacific/Kiritimati", "Pacific/Honolulu", "Europe/Berlin", "Asia/Tokyo"];
  for (let hour = 0; hour < 4 * 24; hour++) {
    await moveTo(ada, zones[hour % zones.length] ?? "UTC", hour * HOUR);
    await refresh(hour * HOUR);
    await hold(ada.userId, credits(0.01), after(hour * HOUR));
  }
  const { items } = await readCreditStatement(
    { ...ada, now: () => after(4 * DAY) },
    { limit: 1_000 },
  );
  const days = items.filter((item) => "code" in item && item.code === "credit.daily");
  expect(days.length).toBeLessThanOrEqual(5);
  expect(days.length).toBeGreaterThan(1);
});

test("a bonus expires after 90 days, each by itself, and bought credits never", async () => {
  const ada = await givenPayer();
  const { userId } = ada;
  const give = (bucket: "bonus" | "purchased", key: string, ms: number) =>
    transact(testDb(), (tx) =>
      grantCredits(tx, {
        userId,
        bucket,
        amount: credits(5),
        key: `${key}:${userId}`,
        code: "test.grant",
        memo: {},
        at: after(ms),
      }),
    );
  await give("bonus", "first", 0);
  await give("bonus", "second", 10 * DAY);
  await give("purchased", "bought", 0);
  expect(await balanceAt(ada, 90 * DAY - 1)).toMatchObject({
    bonus: { available: "10000000", next: { amount: "5000000" } },
  });
  expect(await balanceAt(ada, 90 * DAY)).toMatchObject({
    bonus: { available: "5000000" },
    purchased: "5000000",
  });
  await sweep(100 * DAY);
  expect(await balanceAt(ada, 1_000 * DAY)).toMatchObject({
    bonus: { available: "0" },
    purchased: "5000000",
  });
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});

test("what nobody closed in time comes back by itself, and a late post takes nothing", async () => {
  const ada = await givenPayer();
  const { chargeId } = await hold(ada.userId, credits(4));
  await sweep(29 * 60_000);
  expect((await balanceAt(ada, HOUR)).held).toBe("4000000");
  await sweep(30 * 60_000);
  expect(await balanceAt(ada, HOUR)).toMatchObject({ available: "10000000", held: "0" });
  expect(await post(chargeId, credits(1), after(HOUR))).toEqual({ posted: 0n, state: "voided" });
});

test("no day begins for whoever was deleted", async () => {
  const ada = await givenPayer();
  await hold(ada.userId, credits(1));
  const daily = async () =>
    ((await exportPerson(testDb(), ada.userId)).entries as { code: string }[]).filter(
      ({ code }) => code === "credit.daily",
    ).length;
  await transact(testDb(), (tx) => forgetPerson(tx, { userId: ada.userId, at: noon }));
  for (const day of [1, 2, 3]) await refresh(day * DAY);
  expect(await daily()).toBe(1);
});
