import { beforeAll, expect, test } from "vitest";
import { refundAttempt } from "@/lib/bounty/attempt/refund-attempt";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import {
  expectSound,
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { outcomes } from "@/lib/testing/given-ledger";
import { keepLimit, setLimit } from "./change-limits";
import { acknowledgeCheck, notePlay, setCheckInterval } from "./follow-play";
import { readStanding } from "./read-standing";

const noon = new Date("2026-03-04T12:00:00Z");
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
const at = <C extends Context>(ctx: C, now: Date): C => ({ ...ctx, now: () => now });
const dollars = (count: number) => String(count * 1_000_000);
const days = (count: number) => minutes(count * 24 * 60);

beforeAll(async () => {
  await givenHouse({ now: noon });
});

const player = () => givenPlayer(100_000_000_000n, { now: noon });
const fixedRound = () => givenRound({ now: noon }, { feeMode: "fixed" });
const limitOf = async (ctx: Context, kind: string) =>
  (await readStanding(ctx)).limits.find((limit) => limit.kind === kind);

test("twenty payments at once against a limit of five: five are made, in one round or in many", async () => {
  const ctx = await player();
  const rounds = await Promise.all([fixedRound(), fixedRound(), fixedRound()]);
  await setLimit(ctx, { kind: "spend_day", value: dollars(59) });
  const payments = Array.from({ length: 20 }, (_, index) =>
    pay(ctx, rounds[index % 3] as Id<"round">, `Good evening, for the ${index}. time.`),
  );
  const { succeeded, reasons } = await outcomes(payments);
  expect(succeeded).toBe(5);
  expect(new Set(reasons)).toEqual(new Set(["protection.spend_day_limit"]));
  expect(await limitOf(ctx, "spend_day")).toMatchObject({ used: dollars(50) });
  await expectSound();
});

test("what came back of a fee may be spent again, and what is held may not", async () => {
  const ctx = await player();
  const roundId = await fixedRound();
  await setLimit(ctx, { kind: "spend_week", value: dollars(10) });
  const { attempt } = await pay(ctx, roundId, "Good evening.");
  await expect(pay(ctx, roundId, "And again.")).rejects.toMatchObject({
    code: "forbidden",
    reason: "protection.spend_week_limit",
    retryAfter: 4.5 * 86_400,
    details: { allowed: dollars(10), used: dollars(10) },
  });
  const admin = await givenPlayer(0n, { now: noon, role: "admin" });
  await refundAttempt(admin, { attemptId: attempt.id, reason: "a test" });
  expect(await limitOf(ctx, "spend_week")).toMatchObject({ used: "0" });
  const { attempt: second } = await pay(ctx, roundId, "And again.");
  await judge(roundId, { now: noon });
  expect(await limitOf(ctx, "spend_week")).toMatchObject({ used: dollars(10) });
  await refundAttempt(admin, { attemptId: second.id, reason: "a test" });
  expect(await limitOf(ctx, "spend_week")).toMatchObject({ used: "0" });
});

test("a refund of what was paid before the window makes no room in it", async () => {
  const ctx = await player();
  const roundId = await fixedRound();
  const { attempt } = await pay(ctx, roundId, "Good evening.");
  await judge(roundId, { now: noon });
  const tomorrow = at(ctx, days(1));
  await setLimit(tomorrow, { kind: "spend_day", value: dollars(10) });
  await pay(tomorrow, roundId, "And again.");
  const admin = await givenPlayer(0n, { now: days(1), role: "admin" });
  await refundAttempt(admin, { attemptId: attempt.id, reason: "a test" });
  expect(await limitOf(tomorrow, "spend_day")).toMatchObject({ used: dollars(10) });
  await expect(pay(tomorrow, roundId, "Once more.")).rejects.toMatchObject({
    reason: "protection.spend_day_limit",
  });
});

test("a win pays for losses, and not for spending", async () => {
  const ctx = await player();
  const [lost, won] = [await fixedRound(), await fixedRound()];
  await setLimit(ctx, { kind: "loss_day", value: dollars(20) });
  await pay(ctx, lost, "Good evening.");
  await pay(ctx, won, await messageThatWins(won));
  await expect(pay(ctx, lost, "And again.")).rejects.toMatchObject({
    reason: "protection.loss_day_limit",
  });
  await judge(won, { now: noon });
  expect(await limitOf(ctx, "loss_day")).toMatchObject({ used: "0" });
  expect(await limitOf(ctx, "spend_day")).toMatchObject({ used: dollars(20) });
  await pay(ctx, lost, "And again.");
});

test("raising and removing wait a day without any job, lowering does not, and a wait can be dropped", async () => {
  const ctx = await player();
  const roundId = await fixedRound();
  await setLimit(ctx, { kind: "spend_month", value: "0" });
  await setLimit(ctx, { kind: "spend_month", value: null });
  expect(await limitOf(ctx, "spend_month")).toMatchObject({
    value: "0",
    pending: { value: null, at: days(1).toISOString() },
  });
  const refused = { reason: "protection.spend_month_limit" };
  const justBefore = new Date(days(1).getTime() - 1);
  await expect(pay(at(ctx, justBefore), roundId, "Hello.")).rejects.toMatchObject(refused);
  await pay(at(ctx, days(1)), roundId, "Hello.");
  await setLimit(at(ctx, days(1)), { kind: "spend_month", value: "0" });
  await expect(pay(at(ctx, days(1)), roundId, "Hello.")).rejects.toMatchObject(refused);
  await setLimit(at(ctx, days(1)), { kind: "spend_month", value: dollars(500) });
  await keepLimit(at(ctx, days(1)), { kind: "spend_month" });
  await expect(pay(at(ctx, days(3)), roundId, "Hello.")).rejects.toMatchObject(refused);
});

test("a limit that is full is empty again when its window starts anew", async () => {
  const ctx = await player();
  const roundId = await fixedRound();
  await setLimit(ctx, { kind: "spend_day", value: dollars(10) });
  await pay(ctx, roundId, "Hello.");
  const midnight = new Date("2026-03-05T00:00:00Z");
  const before = at(ctx, new Date(midnight.getTime() - 1));
  await expect(pay(before, roundId, "Hello.")).rejects.toMatchObject({ retryAfter: 1 });
  await pay(at(ctx, midnight), roundId, "Hello.");
});

test("whoever has played as long as they allowed themselves pays no more that day", async () => {
  const ctx = await player();
  const roundId = await fixedRound();
  await setLimit(ctx, { kind: "time_day", value: "3" });
  for (const minute of [0, 1, 2]) await notePlay(at(ctx, minutes(minute)));
  await pay(at(ctx, minutes(2)), roundId, "Hello.");
  await expect(pay(at(ctx, minutes(3)), roundId, "Hello.")).rejects.toMatchObject({
    reason: "protection.time_day_limit",
  });
  await pay(at(ctx, days(1)), roundId, "Hello.");
});

test("after an interval of play the next payment waits until its player has looked", async () => {
  const ctx = await player();
  const roundId = await fixedRound();
  await setCheckInterval(ctx, { minutes: 5 });
  await pay(ctx, roundId, "Hello.");
  await notePlay(at(ctx, minutes(4)));
  const late = at(ctx, minutes(6));
  await expect(pay(late, roundId, "Hello.")).rejects.toMatchObject({
    code: "conflict",
    reason: "protection.reality_check",
  });
  const { play } = await notePlay(late);
  expect(play).toEqual({
    seconds: 360,
    spent: dollars(10),
    won: "0",
    net: `-${dollars(10)}`,
    intervalMinutes: 5,
    intervalMax: 30,
    due: true,
  });
  expect((await acknowledgeCheck(late)).play.due).toBe(false);
  await pay(late, roundId, "Hello.");
});

test("nobody makes their reality check rarer than the house's", async () => {
  const ctx = await player();
  const { play } = await setCheckInterval(ctx, { minutes: 120 });
  expect(play.intervalMinutes).toBe(30);
});
