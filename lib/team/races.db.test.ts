import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { balanceOf } from "@/lib/ledger";
import { testDb } from "@/lib/testing/database";
import { expectSound, givenHouse, givenRound } from "@/lib/testing/given-bounty";
import {
  aKey,
  dollar,
  givenDraft,
  givenPool,
  type Player,
  partIn,
  putIn,
} from "@/lib/testing/given-team";
import { refusalOf } from "@/lib/web/status";
import { quoteDraft, sendDraft } from "./draft/send-draft";
import { editDraft, voteDraft } from "./draft/write-draft";
import { dissolveTeam } from "./member/dissolve-team";
import { leaveTeam } from "./member/leave-team";
import { removeMember } from "./member/remove-member";
import { withdrawFromTeam } from "./pool/withdraw";

beforeAll(async () => {
  await givenHouse();
});

const ROUNDS = 4;

type Scene = { teamId: Id<"team">; people: [Player, Player, Player] };

async function givenScene(): Promise<Scene> {
  const { teamId, people } = await givenPool([30, 20, 10]);
  return { teamId, people: people as [Player, Player, Player] };
}

const take = (person: Player, teamId: Id<"team">) =>
  withdrawFromTeam(person, { teamId, amount: null, requestKey: aKey() });

/** All that somebody has, wherever it lies: 1,000 USD until a fee is charged. */
const wealthOf = async (teamId: Id<"team">, person: Player) =>
  (await partIn(teamId, person)).total + (await balanceOf(testDb(), person.wallet)).total;

/** So many round trips later: now the one and now the other is first. */
async function later<T>(trips: number, work: () => Promise<T>): Promise<T> {
  for (let trip = 0; trip < trips; trip++) await testDb().execute(sql`select 1`);
  return work();
}

/** As a client does: told that others are in the way for too long, it asks again. */
async function insisting<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (tries === 20 || refusalOf(error)?.code !== "unavailable") throw error;
    }
}

/** Whether it was done, or refused because things are not as they were quoted. */
async function refusedOr(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await insisting(work);
    return true;
  } catch (error) {
    expect(error).toMatchObject({ reason: expect.stringMatching(/^team\./) });
    return false;
  }
}

/** What may happen in the pool at the instant in which its attempt is sent. */
const meanwhile: Record<string, (scene: Scene) => Promise<unknown>> = {
  "takes their part out": ({ teamId, people: [, second] }) => take(second, teamId),
  leaves: ({ teamId, people: [, second] }) => leaveTeam(second, { teamId }),
  "is sent away": ({ teamId, people: [leader, second] }) =>
    removeMember(leader, { teamId, userId: second.userId, ban: true }),
  "sees the team end": ({ teamId, people: [leader] }) => dissolveTeam(leader, { teamId }),
};

test.each(Object.keys(meanwhile))(
  "who %s as the attempt is sent has paid their quoted part of it, or nothing was sent",
  async (name) => {
    for (let round = 0; round < ROUNDS; round++) {
      const scene = await givenScene();
      const { teamId, people } = scene;
      const roundId = await givenRound();
      const draftId = await givenDraft(people[0], { teamId, roundId, text: "Good evening." });
      const quote = await quoteDraft(people[0], { draftId });
      const send = { draftId, quote: quote.token, idempotencyKey: aKey() };
      const [sent] = await Promise.all([
        refusedOr(() => sendDraft(people[0], send)),
        later(round * 4, () => insisting(async () => meanwhile[name]?.(scene))),
      ]);
      const held = await Promise.all(people.map(async (one) => (await partIn(teamId, one)).held));
      expect(held).toEqual(sent ? [5_000_000n, 3_333_333n, 1_666_667n] : [0n, 0n, 0n]);
      for (const person of people) expect(await wealthOf(teamId, person)).toBe(1_000n * dollar);
    }
    await expectSound();
  },
);

test("what is put in as the team ends, or as its owner leaves, is not left there", async () => {
  for (const end of [dissolveTeam, leaveTeam])
    for (let round = 0; round < ROUNDS; round++) {
      const { teamId, people } = await givenScene();
      const [leader] = people;
      await Promise.all([
        refusedOr(() => putIn(leader, teamId, 100)),
        later(round * 3, () => insisting(() => end(leader, { teamId }))),
      ]);
      expect(await partIn(teamId, leader)).toMatchObject({ total: 0n });
      expect((await balanceOf(testDb(), leader.wallet)).available).toBe(1_000n * dollar);
    }
  await expectSound();
});

test("who takes all out five times at once gets it once", async () => {
  const { teamId, people } = await givenScene();
  const [leader] = people;
  const takes = await Promise.all(
    Array.from({ length: 5 }, () => refusedOr(() => take(leader, teamId))),
  );
  expect(takes.filter(Boolean)).toHaveLength(1);
  expect((await balanceOf(testDb(), leader.wallet)).available).toBe(1_000n * dollar);
  await expectSound();
});

test("words that change as they are approved or sent are not sent without approval", async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const { teamId, people } = await givenScene();
    const [leader, second] = people;
    const roundId = await givenRound();
    const draftId = await givenDraft(leader, { teamId, roundId, text: "These words." });
    const quote = await quoteDraft(leader, { draftId });
    const send = { draftId, quote: quote.token, idempotencyKey: aKey() };
    const edit = { draftId, revision: 2, text: "Other words." };
    const [sent] = await Promise.all([
      refusedOr(() => sendDraft(leader, send)),
      later(round * 4, () => refusedOr(() => editDraft(second, edit))),
      refusedOr(() => voteDraft(leader, { draftId, revision: 2, approve: true })),
    ]);
    const { rows } = await testDb().execute<{ message: string }>(
      sql`select message from bounty_attempt where round_id = ${roundId}`,
    );
    const messages = rows.map(({ message }) => message);
    expect(messages).toEqual(sent ? ["These words."] : []);
  }
});
