import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { exportRound, readPlayer } from "@/lib/bounty";
import { reclaimAttempt } from "@/lib/bounty/attempt/reclaim-attempt";
import { refundAttempt } from "@/lib/bounty/attempt/refund-attempt";
import { expireRound } from "@/lib/bounty/round/expire-round";
import type { Id } from "@/lib/core/id";
import { balanceOf, readStatement } from "@/lib/ledger";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { changeSetting } from "@/lib/settings/change-setting";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { runJobs } from "@/lib/testing/given-attempts";
import {
  expectSound,
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { givenStakedRound } from "@/lib/testing/given-community";
import {
  aKey,
  dollar,
  givenDraft,
  givenPool,
  givenTeam,
  type Player,
  partIn,
  putIn,
  sendTogether,
} from "@/lib/testing/given-team";
import { quoteDraft, sendDraft } from "./draft/send-draft";
import { readTogether } from "./listing/read-together";
import { joinTeam } from "./member/join-team";
import { leaveTeam } from "./member/leave-team";
import { withdrawFromTeam } from "./pool/withdraw";

beforeAll(async () => {
  await givenHouse();
});

const walletOf = async ({ wallet }: Player) => (await balanceOf(testDb(), wallet)).available;

const linesOf = async ({ wallet }: Player) =>
  (await readStatement(testDb(), wallet, { limit: 5 })).items;

async function verified(roundId: Id<"round">): Promise<string> {
  const { rows } = await testDb().execute<{ number: number }>(
    sql`select number from bounty_round where id = ${roundId}`,
  );
  const { lines } = await exportRound(testContext(), rows[0]?.number ?? 0);
  const verifier = exportVerifier();
  for await (const line of lines) verifier.line(JSON.stringify(line));
  return verifier.finish().result;
}

test("an attempt is held in proportion from everybody's part, and charged with its verdict", async () => {
  const { teamId, people } = await givenPool([30, 20, 10]);
  const roundId = await givenRound();
  const draftId = await givenDraft(people[0], { teamId, roundId, text: "Good evening." });
  await sendTogether(people[0], draftId);
  const held = await Promise.all(people.map(async (person) => (await partIn(teamId, person)).held));
  expect(held).toEqual([5_000_000n, 3_333_333n, 1_666_667n]);
  await judge(roundId);
  const left = await Promise.all(people.map(async (person) => await partIn(teamId, person)));
  expect(left.map(({ total }) => total)).toEqual([25_000_000n, 16_666_667n, 8_333_333n]);
  expect(left.every((part) => part.held === 0n)).toBe(true);
  await expectSound();
});

test("a win goes by the frozen shares to the wallets, every unit of it, and the chain verifies", async () => {
  const { teamId, people } = await givenPool([30, 20, 10]);
  const [leader, , last] = people as [Player, Player, Player];
  const roundId = await givenRound();
  const text = await messageThatWins(roundId);
  const terms = { split: "equal", authorBonus: 10 } as const;
  const draftId = await givenDraft(leader, { teamId, roundId, text }, terms);
  await sendTogether(leader, draftId);
  const late = await givenPlayer();
  await joinTeam(late, { teamId });
  await putIn(late, teamId, 500);
  await leaveTeam(last, { teamId });
  const before = await Promise.all(people.map(walletOf));
  await judge(roundId);
  await runJobs();
  const { rows } = await testDb().execute<{ payout: string }>(
    sql`select payout from bounty_attempt where round_id = ${roundId} and state = 'won'`,
  );
  const prize = BigInt(rows[0]?.payout ?? 0);
  const after = await Promise.all(people.map(walletOf));
  const got = after.map((money, index) => money - (before[index] ?? 0n));
  expect(got.reduce((sum, part) => sum + part, 0n)).toBe(prize);
  expect(got[1]).toBe((prize * 30n) / 100n);
  expect(got[2]).toBe((prize * 30n) / 100n);
  expect(got[0]).toBe(prize - 2n * ((prize * 30n) / 100n));
  expect(await walletOf(late)).toBe(500n * dollar);
  expect(await verified(roundId)).toBe("sound");
  await expectSound();
  await expect(
    withdrawFromTeam(leader, { teamId, amount: null, requestKey: aKey() }),
  ).resolves.toBeDefined();
  expect((await partIn(teamId, leader)).total).toBe(0n);
});

test("each part of a prize is a movement of its own, and stands in its owner's statement with its percent", async () => {
  const { teamId, people } = await givenPool([30, 20, 10]);
  const roundId = await givenRound();
  const text = await messageThatWins(roundId);
  const draftId = await givenDraft(people[0], { teamId, roundId, text }, { split: "equal" });
  const { attempt } = await sendTogether(people[0], draftId);
  await judge(roundId);
  const lines = await Promise.all(people.map(async (each) => (await linesOf(each))[0]));
  expect(lines.map((line) => line?.code)).toEqual(Array(3).fill("bounty.prize"));
  expect(lines.map((line) => line?.memo)).toEqual(
    Array(3).fill(expect.objectContaining({ attempt: attempt.id, percent: "33.33" })),
  );
  expect(new Set(lines.map((line) => line?.movementId)).size).toBe(3);
  const together = await readTogether(testContext(), attempt.id);
  const payoutOf = new Map(together?.parts.map(({ id, payout }) => [id, payout]));
  const payouts = people.map(({ userId }) => payoutOf.get(userId));
  expect(payouts).toEqual(lines.map((line) => String(line?.change)));
  const figures = await Promise.all(people.map((each) => readPlayer(each, each.userId)));
  expect(figures.map(({ won }) => won)).toEqual(payouts);
  expect(figures.map(({ wins }) => wins)).toEqual([1, 0, 0]);
});

test("PartyDAO #193: who takes their part out before it is spent leaves with all of it, and what the others pay and would win is right without them", async () => {
  const { teamId, people } = await givenPool([30, 20, 10]);
  const [leader, second, third] = people as [Player, Player, Player];
  const roundId = await givenRound();
  const text = await messageThatWins(roundId);
  const draftId = await givenDraft(leader, { teamId, roundId, text });
  const old = await quoteDraft(leader, { draftId });
  await withdrawFromTeam(second, { teamId, amount: null, requestKey: aKey() });
  expect(await walletOf(second)).toBe(1_000n * dollar);
  await expect(
    sendDraft(leader, { draftId, quote: old.token, idempotencyKey: aKey() }),
  ).rejects.toMatchObject({ reason: "team.quote_outdated" });
  const { attempt } = await sendTogether(leader, draftId);
  await putIn(second, teamId, 500);
  await judge(roundId);
  const { parts = [] } = (await readTogether(testContext(), attempt.id)) ?? {};
  expect(new Map(parts.map(({ id, fee, share }) => [id, { fee, share }]))).toEqual(
    new Map([
      [leader.userId, { fee: "7500000", share: 7_500 }],
      [third.userId, { fee: "2500000", share: 2_500 }],
    ]),
  );
  expect((await partIn(teamId, second)).total).toBe(500n * dollar);
  expect(await walletOf(second)).toBe(500n * dollar);
  await expectSound();
});

test("a fee that is given back goes to each exactly as it came: voided, reclaimed or refunded", async () => {
  const { teamId, people } = await givenPool([31, 17, 5]);
  const before = await Promise.all(people.map(async (each) => (await partIn(teamId, each)).total));
  const now = async () =>
    Promise.all(people.map(async (each) => (await partIn(teamId, each)).available));
  const roundId = await givenRound();
  const text = "Good evening.";
  const first = await sendTogether(
    people[0],
    await givenDraft(people[0], { teamId, roundId, text }),
  );
  const later = { ...people[0], now: () => new Date(people[0].now().getTime() + 31 * 60_000) };
  await reclaimAttempt(later, { attemptId: first.attempt.id });
  expect(await now()).toEqual(before);
  const second = await sendTogether(
    people[0],
    await givenDraft(people[0], { teamId, roundId, text }),
  );
  await judge(roundId);
  const admin = await givenPlayer(0n, { role: "admin" });
  await refundAttempt(admin, { attemptId: second.attempt.id, reason: "for a test" });
  expect(await now()).toEqual(before);
  await expectSound();
});

test("what a pool nobody won brings to a team is theirs who paid, and the chain verifies", async () => {
  const { teamId, people } = await givenPool([40, 20]);
  const admin = await givenPlayer(0n, { role: "super_admin" });
  const key = "bounty.end_after_attempts";
  await changeSetting(admin, { key, value: 1, reason: "for a test" });
  const roundId = await givenRound();
  await changeSetting(admin, { key, value: 1_500, reason: "for a test" });
  const alone = await givenPlayer();
  await pay(alone, roundId, "Good evening.");
  await judge(roundId);
  await sendTogether(people[0], await givenDraft(people[0], { teamId, roundId, text: "Hello." }));
  await judge(roundId);
  const before = await Promise.all([alone, ...people].map(walletOf));
  const late = new Date(people[0].now().getTime() + 30 * 86_400_000);
  expect(await expireRound(testContext({ now: late }), roundId)).toBe(true);
  const after = await Promise.all([alone, ...people].map(walletOf));
  const got = after.map((money, index) => money - (before[index] ?? 0n));
  expect(got.every((part) => part > 0n)).toBe(true);
  // Two thirds of what the team gets are the leader's, who had paid two thirds.
  expect((got[1] ?? 0n) - 2n * (got[2] ?? 0n)).toBeLessThan(1_000n); // The fee itself was rounded.
  expect(await verified(roundId)).toBe("sound");
  await expectSound();
});

test("ten who press send at once pay once", async () => {
  const { teamId, people } = await givenPool([60, 40]);
  const roundId = await givenRound();
  const draftId = await givenDraft(people[0], { teamId, roundId, text: "Good evening." });
  const tries = await Promise.allSettled(
    Array.from({ length: 10 }, () => sendTogether(people[0], draftId)),
  );
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  const held = await Promise.all(people.map(async (each) => (await partIn(teamId, each)).held));
  expect(held.reduce((sum, part) => sum + part, 0n)).toBe(10n * dollar);
  await expectSound();
});

test("who has excluded themselves takes no part, and nothing is taken from them", async () => {
  const { teamId, people } = await givenPool([30, 20]);
  const [leader, second] = people as [Player, Player];
  await testDb().execute(sql`
    insert into protection_exclusion (id, user_id, kind, starts_at, ends_at)
    values (${`exc_${aKey().slice(4)}`}, ${second.userId}, 'self_exclusion', ${leader.now().toISOString()}, null)`);
  const roundId = await givenRound();
  const draftId = await givenDraft(leader, { teamId, roundId, text: "Hello." }, { split: "equal" });
  const quote = await quoteDraft(leader, { draftId });
  expect(quote.apart).toEqual([{ handle: expect.any(String), reason: "excluded" }]);
  expect(quote.parts.map(({ id, share }) => [id, share])).toEqual([[leader.userId, 10_000]]);
  await sendTogether(leader, draftId);
  expect((await partIn(teamId, second)).held).toBe(0n);
  await withdrawFromTeam(second, { teamId, amount: null, requestKey: aKey() });
  expect(await walletOf(second)).toBe(1_000n * dollar);
});

test("a team may not play a guardian that one of them has staked on, together or alone, nor by leaving for it", async () => {
  const { owner, roundId } = await givenStakedRound();
  const [mate, other] = [await givenPlayer(), await givenPlayer()];
  const teamId = await givenTeam(mate, owner, other);
  await putIn(mate, teamId, 50);
  const draftId = await givenDraft(mate, { teamId, roundId, text: "Good evening." });
  const refused = { reason: "bounty.ally_guardian" };
  await expect(quoteDraft(mate, { draftId })).rejects.toMatchObject(refused);
  await expect(pay(other, roundId, "Good evening.")).rejects.toMatchObject(refused);
  await leaveTeam(other, { teamId });
  await expect(pay(other, roundId, "Good evening.")).rejects.toMatchObject(refused);
  await expect(pay(await givenPlayer(), roundId, "Good evening.")).resolves.toBeDefined();
});

test("nobody plays their own guardian through a team either, with another account of theirs", async () => {
  const { owner, roundId } = await givenStakedRound();
  const { teamId, people } = await givenPool([30, 20]);
  const [leader, alias] = people as [Player, Player];
  const draftId = await givenDraft(leader, { teamId, roundId, text: "Good evening." });
  const { token } = await quoteDraft(leader, { draftId });
  await testDb().execute(sql`
    insert into protection_identity (user_id, mark, proven, since)
    select unnest(array[${owner.userId}, ${alias.userId}]), ${`mark-${owner.userId}`}, true, now()`);
  await expect(pay(alias, roundId, "Good evening.")).rejects.toMatchObject({
    reason: "bounty.own_guardian",
  });
  await expect(
    sendDraft(leader, { draftId, quote: token, idempotencyKey: aKey() }),
  ).rejects.toMatchObject({ reason: "bounty.ally_guardian" });
});
