import { beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { listAudit } from "@/lib/audit";
import type { Id } from "@/lib/core/id";
import { readNotices } from "@/lib/notice";
import { spendHeistToken } from "@/lib/season";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound } from "@/lib/testing/given-bounty";
import { ledgerFaults } from "@/lib/testing/given-credit";
import { fresh } from "@/lib/testing/given-ledger";
import {
  confirmAddress,
  days,
  givenInvited,
  givenMember,
  gotBy,
  joined,
  type Member,
  play,
  sweepAt,
} from "@/lib/testing/given-referral";
import { move } from "@/lib/testing/given-season";
import { friendsOf, listOpenCases, listSettledCases } from ".";
import type { DecideReferral } from "./contract";
import { decideReferral } from "./decide-referral";

let round: Id<"round">;
let admin: Awaited<ReturnType<typeof givenPlayer>>;

beforeAll(async () => {
  await givenHouse({ now: joined });
  round = await givenRound({ now: joined });
  admin = await givenPlayer(0n, { role: "admin", now: days(8) });
});

const nothing = { tokens: 0n, points: 0n };
const reward = { tokens: 1n, points: 50n };

async function givenPair(from: "apart" | "one device") {
  const inviter = await givenMember();
  const device = inviter.ctx.origin.device ?? "";
  const invited = await givenInvited(inviter, from === "apart" ? {} : { device });
  await confirmAddress(invited);
  await play(invited, round);
  await sweepAt(days(8));
  return { inviter, invited };
}

const decide = ({ userId }: Member, decision: DecideReferral["decision"], ctx = admin) =>
  decideReferral(ctx, { invitedId: userId, decision, reason: "They live in one house." });

const isOpen = async ({ userId }: Member) =>
  (await listOpenCases(admin)).some(({ invitedId }) => invitedId === userId);

test("approved, it is rewarded at once, and leaves the queue", async () => {
  const { inviter, invited } = await givenPair("one device");
  expect(await isOpen(invited)).toBe(true);
  expect(await gotBy(inviter)).toEqual(nothing);
  await decide(invited, "approve");
  expect(await gotBy(inviter)).toEqual(reward);
  expect(await isOpen(invited)).toBe(false);
});

test("refused, it is never rewarded, and cannot be decided again", async () => {
  const { inviter, invited } = await givenPair("one device");
  await decide(invited, "refuse");
  await sweepAt(days(30));
  expect(await gotBy(inviter)).toEqual(nothing);
  expect(await isOpen(invited)).toBe(false);
  await expect(decide(invited, "approve")).rejects.toMatchObject({ reason: "referral.decided" });
});

test("approved before it counts, it is rewarded once it does", async () => {
  const inviter = await givenMember();
  const invited = await givenInvited(inviter, { device: inviter.ctx.origin.device ?? "" });
  await decide(invited, "approve");
  expect(await gotBy(inviter)).toEqual(nothing);
  await confirmAddress(invited);
  await play(invited, round);
  await sweepAt(days(8));
  expect(await gotBy(inviter)).toEqual(reward);
});

test("two who decide at once, one to approve and one to refuse: no reward stays beside a refusal", async () => {
  const { inviter, invited } = await givenPair("one device");
  const other = await givenPlayer(0n, { role: "admin", now: days(8) });
  await Promise.allSettled([decide(invited, "approve"), decide(invited, "refuse", other)]);
  const { items } = await listSettledCases(admin, { limit: 100 });
  const state = items.find(({ invitedId }) => invitedId === invited.userId)?.state;
  expect(await gotBy(inviter)).toEqual(state === "rewarded" ? reward : nothing);
});

test("a reward is taken back by the reverse transfers, once, and the friend counts no more", async () => {
  const { inviter, invited } = await givenPair("apart");
  expect(await gotBy(inviter)).toEqual(reward);
  const outcomes = await Promise.allSettled([decide(invited, "refuse"), decide(invited, "refuse")]);
  expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await gotBy(inviter)).toEqual(nothing);
  expect(await friendsOf(testDb(), inviter.userId)).toEqual([]);
  const { items } = await readNotices(inviter.ctx, { limit: 30 });
  expect(items[0]).toMatchObject({ title: "1 heist token and 50 points taken back" });
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});

test("what was spent of a reward stays spent, and nobody comes below nothing", async () => {
  const { inviter, invited } = await givenPair("apart");
  const rival = await givenMember();
  const fact = { userId: inviter.userId, code: "heist.token", at: days(8) };
  await transact(testDb(), (tx) => spendHeistToken(tx, { ...fact, ref: fresh("heist") }));
  await move(inviter.userId, rival.userId, { amount: 20n, at: days(8) });
  await decide(invited, "refuse");
  expect(await gotBy(inviter)).toEqual(nothing);
  const { items } = await readNotices(inviter.ctx, { limit: 30 });
  expect(items[0]).toMatchObject({ title: "30 points taken back" });
  expect(await ledgerFaults()).toEqual({ sums: [], faults: [] });
});

test("pages of any size tell the same, with none twice and none left out, also of one instant", async () => {
  for (let count = 0; count < 3; count++) await givenPair("apart");
  const all = (await listSettledCases(admin, { limit: 100 })).items;
  expect(all.length).toBeGreaterThan(3);
  for (const limit of [1, 2, 3]) {
    const found = [];
    for (let next: string | null | undefined; next !== null; ) {
      const page = await listSettledCases(admin, { limit, ...(next ? { after: next } : {}) });
      found.push(...page.items);
      next = page.next;
    }
    expect(found).toEqual(all);
  }
});

test("every decision is audited with its reason, and nobody decides about themselves", async () => {
  const { invited } = await givenPair("one device");
  await decide(invited, "refuse");
  const { items } = await listAudit(await givenPlayer(0n, { role: "super_admin" }), {
    limit: 20,
  });
  expect(items).toContainEqual(
    expect.objectContaining({
      action: "referral.refuse",
      subject: invited.userId,
      reason: "They live in one house.",
    }),
  );
  const inviter = await givenMember();
  const friend = await givenInvited(inviter);
  const actor = { ...admin.actor, userId: inviter.userId };
  const asInviter = { ...admin, actor } as typeof admin;
  await expect(decide(friend, "approve", asInviter)).rejects.toMatchObject({
    reason: "referral.own",
  });
});

test("only who may look after people sees the queue", async () => {
  const moderator = await givenPlayer(0n, { role: "moderator" });
  await expect(listOpenCases(moderator)).rejects.toMatchObject({ code: "forbidden" });
  await expect(listSettledCases(moderator, { limit: 5 })).rejects.toMatchObject({
    code: "forbidden",
  });
});
