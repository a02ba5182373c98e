import { beforeAll, expect, test } from "vitest";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound } from "@/lib/testing/given-bounty";
import {
  aKey,
  dollar,
  givenDraft,
  givenPolicy,
  givenPool,
  type Player,
  partIn,
  putIn,
  sendTogether,
} from "@/lib/testing/given-team";
import { quoteDraft, sendDraft } from "./draft/send-draft";
import { editDraft, voteDraft } from "./draft/write-draft";
import { readTeam } from "./listing/read-team";
import { teamOf } from "./mates";
import { joinTeam } from "./member/join-team";
import { withdrawFromTeam } from "./pool/withdraw";

beforeAll(async () => {
  await givenHouse();
});

test("without approval of these very words nothing leaves the pool", async () => {
  const { teamId, people } = await givenPool([30, 20, 10]);
  const [leader, second, third] = people as [Player, Player, Player];
  await givenPolicy(leader, { teamId, approval: "votes", votesNeeded: 2 });
  const roundId = await givenRound();
  const draftId = await givenDraft(leader, { teamId, roundId, text: "Good evening." });
  const refused = { reason: "team.not_approved" };
  await expect(quoteDraft(leader, { draftId })).rejects.toMatchObject(refused);
  await voteDraft(second, { draftId, revision: 2, approve: true });
  const quote = await quoteDraft(leader, { draftId });
  await editDraft(third, { draftId, revision: 2, text: "Something else." });
  await expect(
    sendDraft(leader, { draftId, quote: quote.token, idempotencyKey: aKey() }),
  ).rejects.toMatchObject(refused);
  await expect(sendTogether(second, draftId)).rejects.toMatchObject({ reason: "team.role" });
  expect((await partIn(teamId, leader)).held).toBe(0n);
});

test("a leader cannot make approval easier while others have money in the pool, and take it so", async () => {
  const { teamId, people } = await givenPool([30, 20, 10]);
  const [leader, second, third] = people as [Player, Player, Player];
  const strict = { teamId, approval: "votes", votesNeeded: 3, cap: String(20n * dollar) } as const;
  await givenPolicy(leader, strict);
  const refused = { code: "conflict", reason: "team.pool_of_others" };
  for (const easier of [
    { approval: "leader" },
    { votesNeeded: 2 },
    { cap: null },
    { cap: String(21n * dollar) },
  ] as const)
    await expect(givenPolicy(leader, { ...strict, ...easier })).rejects.toMatchObject(refused);
  await givenPolicy(leader, { ...strict, description: "We sing.", cap: String(10n * dollar) });
  for (const other of [second, third])
    await withdrawFromTeam(other, { teamId, amount: null, requestKey: aKey() });
  await givenPolicy(leader, { teamId });
});

test("a cap, an empty pool and a pool that has changed since the quote each stop an attempt", async () => {
  const { teamId, people } = await givenPool([8, 4]);
  const [leader, second] = people as [Player, Player];
  const roundId = await givenRound();
  const draftId = await givenDraft(leader, { teamId, roundId, text: "Good evening." });
  const quote = await quoteDraft(leader, { draftId });
  await withdrawFromTeam(second, { teamId, amount: String(2n * dollar), requestKey: aKey() });
  await putIn(leader, teamId, 20);
  await expect(
    sendDraft(leader, { draftId, quote: quote.token, idempotencyKey: aKey() }),
  ).rejects.toMatchObject({ reason: "team.quote_outdated" });
  await withdrawFromTeam(leader, { teamId, amount: null, requestKey: aKey() });
  await expect(quoteDraft(leader, { draftId })).rejects.toMatchObject({
    reason: "team.pool_too_small",
  });
  await givenPolicy(leader, { teamId, cap: String(9n * dollar) });
  await expect(quoteDraft(leader, { draftId })).rejects.toMatchObject({ reason: "team.over_cap" });
});

test("friends whom a leader brings do not let go what somebody put in before they came", async () => {
  const { teamId, people } = await givenPool([30, 20]);
  const [leader, second] = people as [Player, Player];
  const at = (minutes: number, who: Player): Player => ({
    ...who,
    now: () => new Date(who.now().getTime() + minutes * 60_000),
  });
  await givenPolicy(leader, { teamId, approval: "votes", votesNeeded: 2 });
  const roundId = await givenRound();
  const friend = at(1, await givenPlayer());
  await joinTeam(friend, { teamId });
  await putIn(friend, teamId, 1);
  const text = "Good evening.";
  const draftId = await givenDraft(at(2, leader), { teamId, roundId, text });
  await voteDraft(friend, { draftId, revision: 2, approve: true });
  const slug = (await teamOf(testDb(), leader.userId))?.slug ?? "";
  const missing = async () => (await readTeam(leader, slug)).inside?.drafts[0]?.missing;
  expect(await missing()).toBe("earlier");
  await expect(sendTogether(leader, draftId)).rejects.toMatchObject({
    reason: "team.not_approved",
  });
  // Who puts more in has seen who is there.
  await putIn(at(3, second), teamId, 1);
  expect(await missing()).toBe("earlier");
  await putIn(at(3, leader), teamId, 1);
  expect(await missing()).toBeNull();
  await withdrawFromTeam(second, { teamId, amount: String(1n * dollar), requestKey: aKey() });
  expect(await missing()).toBe("earlier");
  await voteDraft(second, { draftId, revision: 2, approve: true });
  expect(await missing()).toBeNull();
  await sendTogether(leader, draftId);
});
