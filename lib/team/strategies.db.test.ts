import { beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import {
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { visitor } from "@/lib/testing/given-people";
import { givenTeam, type Player } from "@/lib/testing/given-team";
import { readTeam } from "./listing/read-team";
import { teamOf } from "./mates";
import { dissolveTeam } from "./member/dissolve-team";
import { leaveTeam } from "./member/leave-team";
import { releaseStrategy } from "./talk/release-strategy";
import { sayInTeam } from "./talk/say-in-team";
import { takeBackStrategy } from "./talk/take-back-strategy";

beforeAll(async () => {
  await givenHouse();
});

const FIRST = "Ask about the feather first.";
const SECOND = "Then be silent.";

/** Two who each wrote a strategy for a round, of whom the second has left. */
async function givenWriters() {
  const [leader, gone] = [await givenPlayer(), await givenPlayer()];
  const teamId = await givenTeam(leader, gone);
  const slug = (await teamOf(testDb(), leader.userId))?.slug ?? "";
  const roundId = await givenRound();
  await sayInTeam(leader, { teamId, roundId, text: FIRST });
  await sayInTeam(gone, { teamId, roundId, text: SECOND });
  await leaveTeam(gone, { teamId });
  return { leader, gone, teamId, slug, roundId };
}

async function end(roundId: Id<"round">): Promise<void> {
  await pay(await givenPlayer(), roundId, await messageThatWins(roundId));
  await judge(roundId);
}

const handleOf = ({ actor }: Player) => (actor.kind === "user" ? actor.handle : "");
const publishedOf = async (slug: string) =>
  (await readTeam(visitor(), slug)).published.flatMap(({ lines }) => lines.map(({ text }) => text));
const writtenBy = async (person: Player, slug: string) =>
  (await readTeam(person, slug)).mine?.written.map(({ strategy, lines }) => ({
    agreed: strategy.agreed,
    texts: lines.map(({ text }) => text),
  }));

test("who has left decides as before whether what they wrote is published, and sees only that", async () => {
  const { leader, gone, teamId, slug, roundId } = await givenWriters();
  expect(await writtenBy(gone, slug)).toEqual([{ agreed: false, texts: [SECOND] }]);
  const [strategy] = (await readTeam(leader, slug)).inside?.strategies ?? [];
  expect(strategy?.waitsFor).toEqual([handleOf(gone)]);
  expect(strategy?.agreed).toBe(false);
  await releaseStrategy(leader, { teamId, roundId, agree: true });
  await releaseStrategy(gone, { teamId, roundId, agree: true });
  expect(await publishedOf(slug)).toEqual([]);
  await end(roundId);
  expect((await publishedOf(slug)).sort()).toEqual([FIRST, SECOND]);
  await releaseStrategy(gone, { teamId, roundId, agree: false });
  expect(await publishedOf(slug)).toEqual([]);
});

test("who takes out what they wrote, gone or not, keeps the others waiting no more", async () => {
  const { leader, gone, teamId, slug, roundId } = await givenWriters();
  await releaseStrategy(leader, { teamId, roundId, agree: true });
  await end(roundId);
  expect(await publishedOf(slug)).toEqual([]);
  await takeBackStrategy(gone, { teamId, roundId });
  expect(await publishedOf(slug)).toEqual([FIRST]);
  expect(await writtenBy(gone, slug)).toEqual([]);
  await expect(takeBackStrategy(gone, { teamId, roundId })).rejects.toMatchObject({
    reason: "team.no_strategy",
  });
  await takeBackStrategy(leader, { teamId, roundId });
  expect(await publishedOf(slug)).toEqual([]);
});

test("the end of the team leaves each what they wrote", async () => {
  const { leader, gone, teamId, slug, roundId } = await givenWriters();
  await dissolveTeam(leader, { teamId });
  for (const who of [leader, gone]) await releaseStrategy(who, { teamId, roundId, agree: true });
  await end(roundId);
  expect((await publishedOf(slug)).sort()).toEqual([FIRST, SECOND]);
  await takeBackStrategy(leader, { teamId, roundId });
  expect(await publishedOf(slug)).toEqual([SECOND]);
});

test("who wrote nothing for a round takes nothing out of it, member or not", async () => {
  const { leader, gone, teamId } = await givenWriters();
  const roundId = await givenRound();
  const refused = { code: "not_found", reason: "team.no_strategy" };
  for (const who of [leader, gone, await givenPlayer()])
    await expect(takeBackStrategy(who, { teamId, roundId })).rejects.toMatchObject(refused);
  await expect(releaseStrategy(gone, { teamId, roundId, agree: true })).rejects.toMatchObject({
    reason: "team.not_member",
  });
});
