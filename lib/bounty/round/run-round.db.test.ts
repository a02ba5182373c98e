import { beforeAll, beforeEach, expect, test } from "vitest";
import { listAudit, verifyAudit } from "@/lib/audit";
import type { Id } from "@/lib/core/id";
import { balanceOf } from "@/lib/ledger";
import { changeSetting } from "@/lib/settings";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import {
  changeRules,
  expectSound,
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { modelsAt } from "@/lib/testing/models";
import { startOpenAiServer } from "@/lib/testing/openai-server";
import { until } from "@/lib/testing/until";
import { readMyStatement } from "@/lib/wallet";
import { payAttempt } from "../attempt/pay-attempt";
import { quotePrice } from "../attempt/quote-price";
import { readAttempt } from "../attempt/read-attempt";
import { refundAttempt } from "../attempt/refund-attempt";
import { countWaiting } from "../judging/count-waiting";
import { nameSubjects } from "../listing/name-subjects";
import { viewRound } from "../listing/view";
import { roundById } from "../repository";
import { poolOf } from "./accounts";
import { expireRound } from "./expire-round";
import { openRound } from "./open-round";
import { pauseRound } from "./pause-round";
import { resumeRound } from "./resume-round";
import { scheduleRound } from "./schedule-round";
import { settleRound } from "./settle-round";
import { sweepBounty } from "./sweep-bounty";

const start = new Date("2026-01-01T12:00:00Z");
const hour = 3_600_000;
const purse = 1_000_000_000n;
const price = 10_000_000n;
const reason = "a reason for the record";
let now = start;
const clock = () => now;
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
type Player = Awaited<ReturnType<typeof givenPlayer>>;
let admin: Player;

beforeAll(async () => {
  await givenHouse();
  admin = await givenPlayer(0n, { clock, role: "super_admin" });
  const key = "bounty.next_round_opens_by_itself";
  await changeSetting(admin, { key, value: false, reason });
});
beforeEach(() => {
  now = start;
});

const system = () => testContext({ clock });
const player = () => givenPlayer(purse, { clock });
const attemptOf = async (id: Id<"attempt">) => (await readAttempt(system(), id)).attempt;
const viewOf = async (round: Id<"round">) => viewRound(testDb(), await roundById(testDb(), round));
const available = async ({ wallet }: Player) => (await balanceOf(testDb(), wallet)).available;
const poolIn = async (round: Id<"round">) => (await balanceOf(testDb(), poolOf(round))).total;

async function refused(who: Player, round: Id<"round">) {
  const { attempt } = await pay(who, round, "Good evening to you.");
  await judge(round, { clock });
  return attempt;
}

test("a pause takes no payment, not even at a price that was held before", async () => {
  const [round, one] = [await givenRound({ clock }), await player()];
  const quote = await quotePrice(one, { roundId: round });
  await pauseRound(admin, { roundId: round, reason });
  const refusal = { code: "conflict", reason: "bounty.round_paused" };
  const request = { quote: quote.token, message: "Hello?", idempotencyKey: "paused-round" };
  await expect(payAttempt(one, request)).rejects.toMatchObject(refusal);
  await expect(quotePrice(one, { roundId: round })).rejects.toMatchObject(refusal);
  expect(await available(one)).toBe(purse);
  await resumeRound(admin, { roundId: round, reason });
  await expect(payAttempt(one, request)).resolves.toBeDefined();
});

test("what was paid before a pause is judged during it", async () => {
  const [round, one] = [await givenRound({ clock }), await player()];
  const first = await pay(one, round, "Good evening to you.");
  const second = await pay(one, round, await messageThatWins(round));
  await pauseRound(admin, { roundId: round, reason });
  await judge(round, { clock });
  expect((await attemptOf(first.attempt.id)).state).toBe("rejected");
  expect((await attemptOf(second.attempt.id)).state).toBe("won");
  await expect(resumeRound(admin, { roundId: round, reason })).rejects.toMatchObject({
    reason: "bounty.not_paused",
  });
  await expectSound();
});

test("a pause stops the countdown, and gives it back whole", async () => {
  const [round, one] = [await givenRound({ clock }), await player()];
  await changeRules(round, { end: { afterAttempts: 1, countdownHours: 1 } });
  await refused(one, round);
  later(hour / 4);
  await pauseRound(admin, { roundId: round, reason });
  later(5 * hour);
  await sweepBounty(system());
  expect((await viewOf(round)).state).toBe("paused");
  await resumeRound(admin, { roundId: round, reason });
  const { endsAt } = await viewOf(round);
  expect(endsAt).toBe(new Date(now.getTime() + (3 * hour) / 4).toISOString());
  later((3 * hour) / 4);
  expect(await expireRound(system(), round)).toBe(true);
});

test("a date that comes during a pause starts a whole countdown when the pause is over", async () => {
  const date = new Date(start.getTime() + hour).toISOString();
  const round = await givenRound({ clock }, { endsAt: date });
  await changeRules(round, { end: { countdownHours: 1 } });
  await pauseRound(admin, { roundId: round, reason });
  later(9 * hour);
  await resumeRound(admin, { roundId: round, reason });
  await sweepBounty(system());
  expect(await viewOf(round)).toMatchObject({
    state: "open",
    endsAt: new Date(now.getTime() + hour).toISOString(),
  });
});

test("a queued attempt is refunded by never being judged", async () => {
  const [round, one] = [await givenRound({ clock }), await player()];
  const { attempt } = await pay(one, round, await messageThatWins(round));
  expect((await countWaiting(admin))[round]).toBe(1);
  await refundAttempt(admin, { attemptId: attempt.id, reason });
  expect((await countWaiting(admin))[round]).toBeUndefined();
  expect(await nameSubjects(admin, [attempt.id, round, "bounty.floor"])).toMatchObject({
    [attempt.id]: { attempt: { number: 1 } },
    [round]: { attempt: null },
  });
  await judge(round, { clock });
  expect(await attemptOf(attempt.id)).toMatchObject({
    state: "voided",
    voidReason: "bounty.refunded",
    refund: { reason },
  });
  expect(await available(one)).toBe(purse);
  expect(await viewOf(round)).toMatchObject({ state: "open", judgedCount: 0 });
});

test("a charged fee is refunded whole, once, out of where it went; the price stays", async () => {
  const [round, one] = [await givenRound({ clock }), await player()];
  const pool = await poolIn(round);
  const attempt = await refused(one, round);
  const refunds = await Promise.allSettled(
    Array.from({ length: 5 }, () => refundAttempt(admin, { attemptId: attempt.id, reason })),
  );
  expect(refunds.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(refundAttempt(admin, { attemptId: attempt.id, reason })).rejects.toMatchObject({
    code: "conflict",
    reason: "bounty.already_refunded",
  });
  expect(await attemptOf(attempt.id)).toMatchObject({ state: "rejected", refund: { reason } });
  const [refund] = (await readMyStatement(one, { limit: 1 })).items;
  expect(refund).toMatchObject({
    change: String(attempt.price),
    availableAfter: String(purse),
    memo: { number: "1", reason },
  });
  expect(await available(one)).toBe(purse);
  expect(await poolIn(round)).toBe(pool);
  expect(await viewOf(round)).toMatchObject({ judgedCount: 1, nextPrice: "10078000" });
  await expectSound();
});

test("a refunded player has no share in the division", async () => {
  const [round, one, two] = [await givenRound({ clock }), await player(), await player()];
  await changeRules(round, { end: { afterAttempts: 2, countdownHours: 1 } });
  await refused(one, round);
  const last = await refused(two, round);
  await refundAttempt(admin, { attemptId: last.id, reason });
  const pool = await poolIn(round);
  later(hour);
  expect(await expireRound(system(), round)).toBe(true);
  expect(await available(two)).toBe(purse);
  expect(await available(one)).toBe(purse - price + pool);
  expect(await poolIn(round)).toBe(0n);
  await expectSound();
});

test("what went back, won, or was divided is not refunded, nor what is being judged", async () => {
  const refusal = (attemptId: Id<"attempt">) =>
    refundAttempt(admin, { attemptId, reason }).then(
      () => null,
      (error) => error.reason,
    );
  const [round, one] = [await givenRound({ clock }), await player()];
  const won = await pay(one, round, await messageThatWins(round));
  const beaten = await pay(one, round, "I am too late.");
  await judge(round, { clock });
  expect(await refusal(won.attempt.id)).toBe("bounty.was_won");
  expect(await refusal(beaten.attempt.id)).toBe("bounty.already_returned");

  const divided = await givenRound({ clock });
  await changeRules(divided, { end: { afterAttempts: 1, countdownHours: 1 } });
  const attempt = await refused(one, divided);
  later(hour);
  await expireRound(system(), divided);
  expect(await refusal(attempt.id)).toBe("bounty.already_divided");
  await settleRound(admin, { roundId: divided, reason });
  expect(await refusal(attempt.id)).toBe("bounty.already_divided");

  const server = await startOpenAiServer("hang_after_words");
  const models = modelsAt(server.url);
  const open = await givenRound({ clock, models });
  const { attempt: asked } = await pay(one, open, "What do you say?");
  const judging = judge(open, { clock, models });
  await until(async () => (await attemptOf(asked.id)).answer !== "");
  expect(await refusal(asked.id)).toBe("bounty.being_judged");
  server.cut();
  await judging;
  await server.close();
  expect(await refusal(asked.id)).toBe("bounty.already_returned");
});

test("once the pool is paid out, the house bears the whole of a refund", async () => {
  const [round, one, winner] = [await givenRound({ clock }), await player(), await player()];
  const attempts = [];
  for (let count = 0; count < 10; count++) attempts.push(await refused(one, round));
  await pay(winner, round, await messageThatWins(round));
  await judge(round, { clock });
  const paid = await available(one);
  const [first] = attempts;
  if (!first) throw new Error("there were attempts");
  await refundAttempt(admin, { attemptId: first.id, reason });
  expect(await available(one)).toBe(paid + price);
  expect(await poolIn(round)).toBe(0n);
  await expectSound();
});

test("every act of an admin is in the audit with its reason, and the chain holds", async () => {
  const { roundId } = await scheduleRound(admin, {
    guardian: "anubis",
    opensAt: null,
    endsAt: null,
    feeMode: "fixed",
    reason,
  });
  const because = (act: string) => ({ roundId, reason: `because of ${act}` });
  await openRound(admin, because("opening"));
  const one = await player();
  const attempt = await refused(one, roundId);
  await pauseRound(admin, because("pausing"));
  await refundAttempt(admin, { attemptId: attempt.id, reason: "because of refunding" });
  await resumeRound(admin, because("resuming"));
  await expect(settleRound(admin, because("haste"))).rejects.toMatchObject({
    reason: "bounty.not_ended",
  });
  await pay(one, roundId, await messageThatWins(roundId));
  await judge(roundId, { clock });
  await settleRound(admin, because("settling"));

  const { items } = await listAudit(admin, { limit: 100 });
  const acts = items.filter(({ subject }) => subject === roundId || subject === attempt.id);
  expect(acts.reverse().map((act) => [act.actor, act.action, act.reason])).toEqual(
    [
      ["bounty.schedule_round", expect.any(String)],
      ["bounty.open_round", "because of opening"],
      ["bounty.pause_round", "because of pausing"],
      ["bounty.refund_attempt", "because of refunding"],
      ["bounty.resume_round", "because of resuming"],
      ["bounty.settle_round", "because of settling"],
    ].map(([action, why]) => [admin.userId, action, why]),
  );
  expect(await verifyAudit(admin)).toMatchObject({ brokenAt: null });
});
