import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { balanceOf, postTransfers } from "@/lib/ledger";
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
import { readMainArena } from "../arena/read-arena";
import { payAttempt } from "../attempt/pay-attempt";
import { quotePrice } from "../attempt/quote-price";
import { readAttempt } from "../attempt/read-attempt";
import { viewRound } from "../listing/view";
import { roundById } from "../repository";
import { carry, mint, poolOf } from "./accounts";
import { expireRound } from "./expire-round";
import { openRoundOnTime } from "./open-round";
import { scheduleRound } from "./schedule-round";
import { settleRoundOnEnd } from "./settle-round";
import { sweepBounty } from "./sweep-bounty";

const start = new Date("2026-01-01T12:00:00Z");
const hour = 3_600_000;
const floor = 10_000_000_000n;
let now = start;
const clock = () => now;
const system = () => testContext({ clock });
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};

beforeAll(async () => {
  await givenHouse();
  const admin = await givenPlayer(0n, { role: "super_admin" });
  await changeSetting(admin, {
    key: "bounty.next_round_opens_by_itself",
    value: false,
    reason: "one round at a time",
  });
});
beforeEach(async () => {
  now = start;
  // The sweep sees to every round there is: what earlier tests left is out of its sight.
  await testDb().execute(sql`update bounty_round set state = 'settled'`);
});

/** An open round whose countdown of one hour starts with the second judged attempt. */
async function givenShortRound(): Promise<Id<"round">> {
  const round = await givenRound({ clock });
  await changeRules(round, { end: { afterAttempts: 2, countdownHours: 1 } });
  return round;
}

/** The same with the countdown running: three players paid, the second one last and twice. */
async function givenCountdown() {
  const round = await givenShortRound();
  const players = [];
  for (let count = 0; count < 3; count++)
    players.push(await givenPlayer(1_000_000_000n, { clock }));
  const [one, two, three] = players as [Player, Player, Player];
  for (const player of [two, one, three, two]) await refused(player, round);
  return { round, one, two, three };
}
type Player = Awaited<ReturnType<typeof givenPlayer>>;

async function refused(player: Player, round: Id<"round">) {
  const { attempt } = await pay(player, round, "Good evening to you.");
  await judge(round, { clock });
  return attempt;
}

const viewOf = async (round: Id<"round">) => viewRound(testDb(), await roundById(testDb(), round));
const endOf = async (round: Id<"round">) => (await viewOf(round)).endsAt;
const available = async (address: Player["wallet"]) =>
  (await balanceOf(testDb(), address)).available;

test("the countdown starts with its attempt, and each judged attempt sets it back", async () => {
  const round = await givenShortRound();
  const player = await givenPlayer(1_000_000_000n, { clock });
  await refused(player, round);
  expect(await endOf(round)).toBeNull();
  later(1_000);
  await refused(player, round);
  expect(await endOf(round)).toBe(new Date(now.getTime() + hour).toISOString());
  later(hour / 2);
  await refused(player, round);
  expect(await endOf(round)).toBe(new Date(now.getTime() + hour).toISOString());
});

test("an attempt that the model spoiled does not set the countdown back", async () => {
  const { round, one } = await givenCountdown();
  const before = await endOf(round);
  const server = await startOpenAiServer("two_calls");
  const models = modelsAt(server.url);
  later(hour / 2);
  await changeRules(round, { models: [...models.refs] });
  const { attempt } = await pay(one, round, "Does this count?");
  await judge(round, { clock, models });
  await server.close();
  expect((await readAttempt(system(), attempt.id)).attempt.state).toBe("voided");
  expect(await endOf(round)).toBe(before);
});

test("payments are taken to the last millisecond and not at the end", async () => {
  const { round, one, two } = await givenCountdown();
  later(hour - 1);
  const quote = await quotePrice(one, { roundId: round });
  await expect(pay(two, round, "Just in time.")).resolves.toBeDefined();
  later(1);
  const request = { quote: quote.token, message: "Too late.", idempotencyKey: "too-late" };
  await expect(payAttempt(one, request)).rejects.toMatchObject({ reason: "bounty.round_over" });
  await expect(quotePrice(one, { roundId: round })).rejects.toMatchObject({
    reason: "bounty.round_over",
  });
  await judge(round, { clock });
});

test("an attempt paid in time holds the end up, and then sets the countdown back", async () => {
  const { round, one } = await givenCountdown();
  later(hour - 1_000);
  const { attempt } = await pay(one, round, "Paid in time.");
  later(2_000);
  expect(await expireRound(system(), round)).toBe(false);

  await judge(round, { clock });
  expect((await readAttempt(system(), attempt.id)).attempt.state).toBe("rejected");
  expect(await endOf(round)).toBe(new Date(attempt.paidAt.getTime() + hour).toISOString());
  expect(await expireRound(system(), round)).toBe(false);
  await expect(pay(one, round, "It goes on.")).resolves.toBeDefined();
  await judge(round, { clock });
});

test("an attempt paid in time wins, though the verdict comes after the end", async () => {
  const { round, one } = await givenCountdown();
  const message = await messageThatWins(round);
  later(hour - 1);
  const { attempt } = await pay(one, round, message);
  later(hour * 3);
  await Promise.all([expireRound(system(), round), judge(round, { clock })]);
  expect((await readAttempt(system(), attempt.id)).attempt.state).toBe("won");
  expect((await viewOf(round)).state).toBe("won");
  expect(await expireRound(system(), round)).toBe(false);
  await expectSound();
});

test("ended five times at once, the pool is divided once and to the last unit", async () => {
  const { round, one, two, three } = await givenCountdown();
  const pool = (await balanceOf(testDb(), poolOf(round))).total;
  const carried = await available(carry);
  const before = await Promise.all([one, two, three].map(({ wallet }) => available(wallet)));
  later(hour);

  const ended = await Promise.all(Array.from({ length: 5 }, () => expireRound(system(), round)));
  expect(ended.filter(Boolean)).toHaveLength(1);
  expect(await expireRound(system(), round)).toBe(false);

  // In the order of payment: two 10.000000, one 10.078000, three 10.156608, two 10.235829.
  const paid = { one: 10_078_000n, two: 20_235_829n, three: 10_156_608n };
  const total = paid.one + paid.two + paid.three;
  const toLast = pool / 10n;
  const shareOf = (fee: bigint) => ((pool - toLast) * fee) / total;
  const shares = [shareOf(paid.one), toLast + shareOf(paid.two), shareOf(paid.three)];
  const after = await Promise.all([one, two, three].map(({ wallet }) => available(wallet)));
  expect(after.map((balance, index) => balance - (before[index] ?? 0n))).toEqual(shares);
  const remainder = pool - shares.reduce((sum, share) => sum + share, 0n);
  expect(remainder).toBeGreaterThan(0n);
  expect(await available(carry)).toBe(carried + remainder);
  expect((await balanceOf(testDb(), poolOf(round))).total).toBe(0n);
  expect(await viewOf(round)).toMatchObject({ state: "expired", pool: "0", winner: null });
  expect((await viewOf(round)).reveal).not.toBeNull();
  await expectSound();

  const next = await givenRound({ clock });
  expect((await balanceOf(testDb(), poolOf(next))).total).toBe(floor + carried + remainder);
  expect(await available(carry)).toBe(0n);
});

test("a round that nobody played leaves its whole pool to the next one", async () => {
  const round = await givenRound(
    { clock },
    { endsAt: new Date(start.getTime() + hour).toISOString() },
  );
  await changeRules(round, { end: { countdownHours: 1 } });
  later(hour - 1);
  await sweepBounty(system());
  expect(await endOf(round)).toBeNull();
  later(1);
  await sweepBounty(system());
  expect(await endOf(round)).toBe(new Date(start.getTime() + 2 * hour).toISOString());
  const left = await balanceOf(testDb(), poolOf(round));
  later(hour);
  await sweepBounty(system());
  expect(await viewOf(round)).toMatchObject({ state: "expired", pool: "0" });
  expect(await available(carry)).toBe(left.total);
  expect(left.total).toBeGreaterThanOrEqual(floor);
  await expectSound();
});

test("two rounds that open at once share no leftover: one takes it, and both open", async () => {
  const left = 123_456_789n;
  await transact(testDb(), (tx) =>
    postTransfers(tx, {
      key: "test.leftover",
      code: "test.money",
      legs: [{ op: "transfer", debit: mint, credit: carry, amount: left }],
      at: start,
    }),
  );
  const all = await available(carry);
  const minted = (await balanceOf(testDb(), mint)).total;
  const admin = await givenPlayer(0n, { clock, role: "admin" });
  const request = {
    guardian: "anubis",
    opensAt: null,
    endsAt: null,
    feeMode: "curve" as const,
    reason: "for a test",
  };
  const rounds = await Promise.all(Array.from({ length: 3 }, () => scheduleRound(admin, request)));
  await Promise.all(rounds.map(({ roundId }) => openRoundOnTime(system(), roundId)));
  const pools = await Promise.all(
    rounds.map(async ({ roundId }) => (await balanceOf(testDb(), poolOf(roundId))).total),
  );
  expect(pools.sort((a, b) => Number(a - b))).toEqual([floor, floor, floor + all]);
  expect((await balanceOf(testDb(), mint)).total).toBe(minted - 3n * floor);
});

test("settled five times at once, a round has one successor", async () => {
  const admin = await givenPlayer(0n, { clock, role: "super_admin" });
  const key = "bounty.next_round_opens_by_itself";
  await changeSetting(admin, { key, value: true, reason: "rounds follow each other" });
  const round = await givenRound({ clock });
  const winner = await givenPlayer(1_000_000_000n, { clock });
  await pay(winner, round, await messageThatWins(round));
  await judge(round, { clock });
  const rounds = async () =>
    (await testDb().execute<{ count: number }>(sql`select count(*)::int from bounty_round`)).rows[0]
      ?.count;
  const before = (await rounds()) ?? 0;

  await Promise.all(Array.from({ length: 5 }, () => settleRoundOnEnd(system(), round)));
  await sweepBounty(system());

  expect(await rounds()).toBe(before + 1);
  expect((await viewOf(round)).state).toBe("settled");
  const { number, guardian, successor } = await viewOf(round);
  expect(successor).toBe(number + 1);
  expect((await readMainArena(system()))?.round).toMatchObject({
    number: number + 1,
    state: "open",
    judgedCount: 0,
    guardian,
    successor: null,
  });
  await changeSetting(admin, { key, value: false, reason: "one round at a time" });
});

test("a scheduled round opens at its time, once, with one floor", async () => {
  const admin = await givenPlayer(0n, { clock, role: "admin" });
  const opensAt = new Date(start.getTime() + hour).toISOString();
  const { roundId } = await scheduleRound(admin, {
    guardian: "anubis",
    opensAt,
    endsAt: null,
    feeMode: "fixed",
    reason: "for a test",
  });
  const player = await givenPlayer(1_000_000_000n, { clock });
  await expect(pay(player, roundId, "Already?")).rejects.toMatchObject({
    reason: "bounty.round_not_open",
  });
  later(hour - 1);
  await sweepBounty(system());
  expect((await viewOf(roundId)).state).toBe("scheduled");
  later(1);
  const carried = await available(carry);
  const opening = Array.from({ length: 5 }, () => openRoundOnTime(system(), roundId));
  await Promise.all([...opening, sweepBounty(system())]);
  expect(await viewOf(roundId)).toMatchObject({
    state: "open",
    pool: String(floor + carried),
    openedAt: opensAt,
  });
  await expectSound();
});
