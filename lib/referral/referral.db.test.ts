import { beforeAll, expect, test } from "vitest";
import { referralTrace } from "@/db/schema/referral";
import { transact } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { readNotices } from "@/lib/notice";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenRound } from "@/lib/testing/given-bounty";
import { ledgerFaults } from "@/lib/testing/given-credit";
import { visitor } from "@/lib/testing/given-people";
import {
  codeOf,
  confirmAddress,
  days,
  givenInvited,
  givenMember,
  givenPlayed,
  givenTurns,
  gotBy,
  invitedOf,
  joined,
  nothing,
  play,
  reward,
  runReferrals,
  sweepAt,
} from "@/lib/testing/given-referral";
import { exportPerson, forgetPerson, friendsOf, readInvitation, readMyReferrals } from ".";
import { checkReferral } from "./check-referral";
import { lockReferral } from "./repository";

let round: Id<"round">;

beforeAll(async () => {
  await givenHouse({ now: joined });
  round = await givenRound({ now: joined });
});

test("no reward at sign-up: it comes when the friend is confirmed, seven days old and has played (CtrlPanel #1178)", async () => {
  const ada = await givenMember();
  const ben = await givenInvited(ada);
  await sweepAt(days(8));
  expect(await gotBy(ada)).toEqual(nothing);
  expect(await invitedOf(ada, days(8))).toMatchObject([
    { state: "waiting", needs: { address: true, days: 0, attempts: 3, turns: 20 } },
  ]);
  await confirmAddress(ben);
  await play(ben, round, { count: 2, at: days(8) });
  await runReferrals(days(8));
  expect(await gotBy(ada)).toEqual(nothing);
  expect(await friendsOf(testDb(), ada.userId)).toEqual([]);
  await play(ben, round, { count: 1, at: days(8) });
  await runReferrals(days(8));
  expect(await gotBy(ada)).toEqual(reward);
  expect(await friendsOf(testDb(), ada.userId)).toEqual([ben.userId]);
  expect(await friendsOf(testDb(), ben.userId)).toEqual([ada.userId]);
});

test("who has played early counts on the seventh day, by the sweep, and the inviter is told", async () => {
  const ada = await givenMember();
  await givenPlayed(round, ada);
  await runReferrals(days(1));
  await sweepAt(new Date(days(7).getTime() - 1));
  expect(await gotBy(ada)).toEqual(nothing);
  await sweepAt(days(7));
  expect(await gotBy(ada)).toEqual(reward);
  const { items } = await readNotices(ada.ctx, { limit: 30 });
  expect(items.map(({ kind }) => kind)).toEqual([
    "referral_rewarded",
    "token_earned",
    "referral_joined",
  ]);
});

test("whole replies of companions count as well, and broken or tried ones do not", async () => {
  const ada = await givenMember();
  const ben = await givenInvited(ada);
  await confirmAddress(ben);
  await givenTurns(ben, 19, { state: "done" });
  await givenTurns(ben, 5, { state: "failed" });
  await givenTurns(ben, 5, { state: "done", trial: true });
  await sweepAt(days(8));
  expect(await gotBy(ada)).toEqual(nothing);
  await givenTurns(ben, 1, { state: "done" });
  await sweepAt(days(8));
  expect(await gotBy(ada)).toEqual(reward);
});

test("the reward is given exactly once, however many look at the same instant", async () => {
  const ada = await givenMember();
  const ben = await givenPlayed(round, ada);
  await Promise.all([
    ...Array.from({ length: 10 }, () =>
      transact(testDb(), (tx) => checkReferral(tx, ben.userId, days(8))),
    ),
    sweepAt(days(8)),
    sweepAt(days(8)),
  ]);
  await sweepAt(days(9));
  expect(await gotBy(ada)).toEqual(reward);
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});

test("a friend whom somebody is busy with does not keep the sweep from the others", async () => {
  const [ada, rob] = [await givenMember(), await givenMember()];
  const pairs = [
    { inviter: ada, invited: await givenPlayed(round, ada) },
    { inviter: rob, invited: await givenPlayed(round, rob) },
  ];
  const [first, second] = pairs.sort((a, b) => (a.invited.userId < b.invited.userId ? -1 : 1));
  if (!first || !second) throw new Error("There are two.");
  await transact(testDb(), async (tx) => {
    await lockReferral(tx, first.invited.userId);
    await sweepAt(days(8));
  });
  expect(await gotBy(second.inviter)).toEqual(reward);
  expect(await gotBy(first.inviter)).toEqual(nothing);
  await sweepAt(days(8));
  expect(await gotBy(first.inviter)).toEqual(reward);
});

test("the friends of one person that count at once are each rewarded, without a deadlock", async () => {
  const ada = await givenMember();
  const friends = [];
  for (let count = 0; count < 4; count++) friends.push(await givenPlayed(round, ada));
  await Promise.all(
    friends.map(({ userId }) => transact(testDb(), (tx) => checkReferral(tx, userId, days(8)))),
  );
  expect(await gotBy(ada)).toEqual({ tokens: 4n, points: 200n });
});

test("an invitation names its inviter, and one of nobody is not found", async () => {
  const ada = await givenMember();
  const code = await codeOf(ada);
  const { inviter } = await readInvitation(visitor(), { code: code.toUpperCase() });
  expect(ada.ctx.actor).toMatchObject({ handle: inviter });
  await expect(readInvitation(visitor(), { code: "zzzzzzzz" })).rejects.toMatchObject({
    code: "not_found",
  });
});

test("what the inviter sees of a friend holds nothing private", async () => {
  const ada = await givenMember();
  const ben = await givenInvited(ada);
  const seen = JSON.stringify(await readMyReferrals(ada.ctx, { limit: 30 }));
  for (const secret of [ben.email, ben.userId, ben.ctx.origin.address, ben.ctx.origin.device ?? ""])
    expect(seen).not.toContain(secret);
});

test("addresses and devices are kept as hashes, for ninety days", async () => {
  const ben = await givenMember();
  const rows = await testDb().select().from(referralTrace);
  const own = rows.filter(({ userId }) => userId === ben.userId);
  expect(own.map(({ kind }) => kind).sort()).toEqual(["address", "device"]);
  expect(JSON.stringify(own)).not.toContain(ben.ctx.origin.address);
  await sweepAt(days(91));
  expect(await testDb().select().from(referralTrace)).toEqual([]);
});

test("who is deleted leaves no code, no traces and no open referral, and what was paid stays", async () => {
  const ada = await givenMember();
  const [ben, eve] = [await givenPlayed(round, ada), await givenInvited(ada)];
  await sweepAt(days(8));
  const code = await codeOf(ada);
  await transact(testDb(), async (tx) => {
    for (const { userId } of [eve, ada]) await forgetPerson(tx, { userId });
  });
  await expect(readInvitation(visitor(), { code })).rejects.toMatchObject({ code: "not_found" });
  expect(await friendsOf(testDb(), ben.userId)).toEqual([ada.userId]);
  expect(await exportPerson(testDb(), eve.userId)).toMatchObject({ broughtBy: null, usedFrom: [] });
});
