import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { removeDue } from "@/lib/account";
import { reclaimAttempt } from "@/lib/bounty/attempt/reclaim-attempt";
import { refundAttempt } from "@/lib/bounty/attempt/refund-attempt";
import type { Id } from "@/lib/core/id";
import { balanceOf } from "@/lib/ledger";
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
} from "@/lib/testing/given-bounty";
import {
  aKey,
  dollar,
  givenDraft,
  givenPool,
  type Player,
  partIn,
  sendTogether,
} from "@/lib/testing/given-team";
import { quoteDraft, sendDraft } from "./draft/send-draft";
import { dissolveTeam } from "./member/dissolve-team";
import { joinTeam } from "./member/join-team";
import { leaveTeam } from "./member/leave-team";
import { removeMember } from "./member/remove-member";
import { withdrawFromTeam } from "./pool/withdraw";
import { sweepTeams } from "./sweep-teams";

beforeAll(async () => {
  await givenHouse();
});

type Scene = { teamId: Id<"team">; leader: Player; second: Player; third: Player };
type Departure = (scene: Scene) => Promise<void>;

/** Everything that may take the second member out of a team, or stop them. */
const departures: Record<string, Departure> = {
  leaving: ({ teamId, second }) => leaveTeam(second, { teamId }),
  "being sent away": ({ teamId, leader, second }) =>
    removeMember(leader, { teamId, userId: second.userId, ban: false }),
  "being banned": ({ teamId, leader, second }) =>
    removeMember(leader, { teamId, userId: second.userId, ban: true }),
  "self-exclusion": async ({ second }) => {
    await testDb().execute(sql`
      insert into protection_exclusion (id, user_id, kind, starts_at, ends_at)
      values (${`exc_${aKey().slice(4)}`}, ${second.userId}, 'self_exclusion', ${second.now().toISOString()}, null)`);
  },
  suspension: async ({ second }) => {
    await testDb().execute(
      sql`update app_user set suspended_at = now() where id = ${second.userId}`,
    );
    await sweepTeams(testContext());
  },
  dissolving: ({ teamId, leader }) => dissolveTeam(leader, { teamId }),
};
const names = Object.keys(departures);
const depart = (name: string, scene: Scene) => departures[name]?.(scene);

async function givenScene(): Promise<Scene> {
  const { teamId, people } = await givenPool([30, 20, 10]);
  const [leader, second, third] = people as [Player, Player, Player];
  return { teamId, leader, second, third };
}

type Sent = Awaited<ReturnType<typeof sendTogether>>["attempt"];

/** An attempt of all three that waits for its verdict; in a round of its own where none is named. */
async function givenSent(
  { teamId, leader }: Scene,
  { roundId, text = "Good evening." }: { roundId?: Id<"round">; text?: string } = {},
): Promise<{ roundId: Id<"round">; attempt: Sent }> {
  const of = roundId ?? (await givenRound());
  const { attempt } = await sendTogether(
    leader,
    await givenDraft(leader, { teamId, roundId: of, text }),
  );
  return { roundId: of, attempt };
}

/** Nobody has judged it for so long that its sender takes the fee back. */
async function givenVoid({ leader }: Scene, { id }: Sent): Promise<void> {
  const later = { ...leader, now: () => new Date(leader.now().getTime() + 31 * 60_000) };
  await reclaimAttempt(later, { attemptId: id });
}

/** The house gives the fee of a judged attempt back. */
async function givenBack({ id }: Sent): Promise<void> {
  const admin = await givenPlayer(0n, { role: "admin" });
  await refundAttempt(admin, { attemptId: id, reason: "for a test" });
}

const wealth = async ({ teamId }: Scene, person: Player) => {
  const part = await partIn(teamId, person);
  return part.total + (await balanceOf(testDb(), person.wallet)).total;
};

/** After it the person has everything that is theirs in their wallet, taken out by hand if need be. */
async function expectNothingStranded(scene: Scene, sum: bigint): Promise<void> {
  const { teamId, second } = scene;
  await runJobs();
  const { available, held } = await partIn(teamId, second);
  expect(held).toBe(0n);
  if (available > 0n) await withdrawFromTeam(second, { teamId, amount: null, requestKey: aKey() });
  expect((await balanceOf(testDb(), second.wallet)).total).toBe(sum);
  expect((await partIn(teamId, second)).total).toBe(0n);
  await expectSound();
}

test.each(names)("%s before anything is sent strands no money", async (name) => {
  const scene = await givenScene();
  await depart(name, scene);
  await expectNothingStranded(scene, 1_000n * dollar);
});

test.each(names)(
  "%s between the quote and the fee: nothing is taken by an old quote",
  async (name) => {
    const scene = await givenScene();
    const { leader, teamId } = scene;
    const roundId = await givenRound();
    const draftId = await givenDraft(leader, { teamId, roundId, text: "Good evening." });
    const quote = await quoteDraft(leader, { draftId });
    await depart(name, scene);
    await expect(
      sendDraft(leader, { draftId, quote: quote.token, idempotencyKey: aKey() }),
    ).rejects.toMatchObject({
      reason: expect.stringMatching(/^team\.(quote_outdated|not_member)$/),
    });
    await expectNothingStranded(scene, 1_000n * dollar);
  },
);

test.each(names)(
  "%s while an attempt waits, which then is refused: the part was spent",
  async (name) => {
    const scene = await givenScene();
    const { roundId } = await givenSent(scene);
    const { held } = await partIn(scene.teamId, scene.second);
    await depart(name, scene);
    await judge(roundId);
    await expectNothingStranded(scene, 1_000n * dollar - held);
  },
);

test.each(names)(
  "%s while an attempt waits, which then is void: the part comes back",
  async (name) => {
    const scene = await givenScene();
    const { attempt } = await givenSent(scene);
    await depart(name, scene);
    await givenVoid(scene, attempt);
    await expectNothingStranded(scene, 1_000n * dollar);
  },
);

test.each(names)(
  "%s after a verdict, whose fee is given back later: so is the part",
  async (name) => {
    const scene = await givenScene();
    const { roundId, attempt } = await givenSent(scene);
    await judge(roundId);
    await depart(name, scene);
    await givenBack(attempt);
    await expectNothingStranded(scene, 1_000n * dollar);
  },
);

test.each(names)(
  "%s while an attempt waits, which then wins: the frozen share is paid",
  async (name) => {
    const scene = await givenScene();
    const { leader, second, teamId } = scene;
    const roundId = await givenRound();
    const text = await messageThatWins(roundId);
    const draftId = await givenDraft(leader, { teamId, roundId, text }, { split: "equal" });
    await sendTogether(leader, draftId);
    const before = await wealth(scene, second);
    const { held } = await partIn(teamId, second);
    await depart(name, scene);
    await judge(roundId);
    await runJobs();
    const { rows } = await testDb().execute<{ payout: string }>(sql`
    select p.payout from bounty_payer p join bounty_attempt a on a.id = p.attempt_id
    where a.round_id = ${roundId} and p.user_id = ${second.userId}`);
    const payout = BigInt(rows[0]?.payout ?? 0);
    expect(payout).toBeGreaterThan(0n);
    await expectNothingStranded(scene, before - held + payout);
  },
);

/** What an attempt has come to when an account is deleted, and what becomes of it afterwards. */
const moments: Record<
  string,
  (scene: Scene, roundId: Id<"round">) => Promise<() => Promise<unknown>>
> = {
  "nothing is sent": async () => async () => {},
  "a price is held": async ({ leader, teamId }, roundId) => {
    const draftId = await givenDraft(leader, { teamId, roundId, text: "Good evening." });
    const quote = await quoteDraft(leader, { draftId });
    const send = { draftId, quote: quote.token, idempotencyKey: aKey() };
    const refused = { reason: "team.quote_outdated" };
    return () => expect(sendDraft(leader, send)).rejects.toMatchObject(refused);
  },
  "an attempt is void": async (scene, roundId) => {
    const { attempt } = await givenSent(scene, { roundId });
    await givenVoid(scene, attempt);
    return async () => {};
  },
  "an attempt has won": async (scene, roundId) => {
    await givenSent(scene, { roundId, text: await messageThatWins(roundId) });
    await judge(roundId);
    return async () => {};
  },
  "a fee is refunded later": async (scene, roundId) => {
    const { attempt } = await givenSent(scene, { roundId });
    await judge(roundId);
    return () => givenBack(attempt);
  },
};

test.each(Object.keys(moments))(
  "deleting an account when %s leaves nothing of it in the pool",
  async (name) => {
    const scene = await givenScene();
    const { leader, second, third, teamId } = scene;
    const before = await wealth(scene, third);
    const then = await moments[name]?.(scene, await givenRound());
    await runJobs();
    const now = leader.now().toISOString();
    await testDb().execute(sql`
    insert into account_removal (user_id, requested_at, due_at)
    values (${second.userId}, ${now}, ${now})`);
    await removeDue(testContext({ now: leader.now() }));
    expect((await partIn(teamId, second)).total).toBe(0n);
    expect((await balanceOf(testDb(), second.wallet)).total).toBe(0n);
    await then?.();
    await runJobs();
    expect((await partIn(teamId, second)).total).toBe(0n);
    if (name === "nothing is sent") expect(await wealth(scene, third)).toBe(before);
    await expectSound();
  },
);

test("an account is not deleted while an attempt with its part waits, and takes everything with it then", async () => {
  const scene = await givenScene();
  const { leader, second, teamId } = scene;
  const { roundId } = await givenSent(scene);
  const now = leader.now();
  await testDb().execute(sql`
    insert into account_removal (user_id, requested_at, due_at)
    values (${second.userId}, ${now.toISOString()}, ${now.toISOString()})`);
  const due = testContext({ now });
  await removeDue(due);
  expect((await balanceOf(testDb(), second.wallet)).total).toBeGreaterThan(0n);
  await judge(roundId);
  await runJobs();
  await removeDue(due);
  expect((await balanceOf(testDb(), second.wallet)).total).toBe(0n);
  expect((await partIn(teamId, second)).total).toBe(0n);
  await expectSound();
});

test("a leader who goes is followed by another, and the last to go ends the team", async () => {
  const { teamId, leader, second, third } = await givenScene();
  await leaveTeam(leader, { teamId });
  const { rows } = await testDb().execute<{ leader_id: string }>(
    sql`select leader_id from team where id = ${teamId}`,
  );
  expect([second.userId, third.userId]).toContain(rows[0]?.leader_id);
  await leaveTeam(second, { teamId });
  await leaveTeam(third, { teamId });
  const ended = await testDb().execute(
    sql`select 1 from team where id = ${teamId} and dissolved_at is not null`,
  );
  expect(ended.rows).toHaveLength(1);
});

test("who is banned does not come back, and their money does not stay", async () => {
  const { teamId, leader, second } = await givenScene();
  await removeMember(leader, { teamId, userId: second.userId, ban: true });
  await expect(joinTeam(second, { teamId })).rejects.toMatchObject({ reason: "team.banned" });
  expect((await balanceOf(testDb(), second.wallet)).available).toBe(1_000n * dollar);
});
