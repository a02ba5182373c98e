import { beforeAll, expect, test } from "vitest";
import { auditEntry } from "@/db/schema/audit";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { readHeistTokens } from "@/lib/season";
import { testDb } from "@/lib/testing/database";
import { expectSound, givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import { atHour, giveItem, givenRival, hours, rob } from "@/lib/testing/given-heist";
import { midMonth } from "@/lib/testing/given-season";
import { findAccount } from "@/lib/user";
import { readMine } from "../read-mine";
import { readTerms } from "../read-terms";
import { grantToPlayer } from "./grant-to-player";
import { publishDraft } from "./publish-draft";
import { readHealth } from "./read-health";
import { readRehearsal } from "./read-rehearsal";
import { rehearseTerms } from "./rehearse-terms";
import { switchHeists } from "./switch-heists";

let boss: Context;
const reason = "the test of rehearsals";

beforeAll(async () => {
  await givenHouse({ now: midMonth });
  boss = { ...(await givenPlayer(0n, { role: "super_admin" })), now: () => hours(60) };
});

const terms = async () => (await readTerms(testDb())).terms;
const rehearse = async (change: Partial<Awaited<ReturnType<typeof terms>>>) =>
  (await rehearseTerms(boss, { ...(await terms()), ...change })).draftId;

test("a rehearsal says who would have lost what, and today's terms give what really was", async () => {
  const [ada, ben, cat] = [await givenRival(50), await givenRival(100), await givenRival(160)];
  await giveItem(cat.userId, "hammer");
  await rob(ada, ben);
  await rob(atHour(cat, 1), ben, { tools: ["hammer"] });
  await rob(atHour(cat, 49), ben, { tools: ["hammer"] });
  const same = await readRehearsal(boss, await rehearse({}));
  expect(same.attempts).toBe(3);
  expect(same.before).toEqual(same.happened);
  expect([same.after, same.people]).toEqual([same.before, []]);
  const kinder = await readRehearsal(boss, await rehearse({ stealPercentage: 2 }));
  expect(kinder.happened).toEqual({ heists: 2, points: 50 + 57, victims: 1 });
  expect(kinder.after).toEqual({ heists: 2, points: 20 + 29, victims: 1 });
  expect(kinder.people[0]).toMatchObject({ lostBefore: 107, lostAfter: 49 });
  const open = await readRehearsal(boss, await rehearse({ protectionHours: 0 }));
  expect(open.after.heists).toBe(2);
  expect(open.after.points).toBe(50 + 57);
  await expectSound();
});

test("numbers without their unit are refused by name, and nothing is kept", async () => {
  await expect(
    rehearseTerms(boss, { ...(await terms()), stealPercentage: 0.05, stealMax: 0 }),
  ).rejects.toMatchObject({
    reason: "heist.bad_terms",
    details: {
      stealPercentage: "a whole percent: 5 means 5 %",
      stealMax: expect.any(String),
    },
  });
});

test("only what was rehearsed beside the terms in force is published, once, and all of it is audited", async () => {
  await expect(
    publishDraft(boss, { draftId: newId("heistDraft", midMonth), reason }),
  ).rejects.toMatchObject({ reason: "heist.not_rehearsed" });
  const [first, second] = [
    await rehearse({ stealPercentage: 4, cooldownHours: 12 }),
    await rehearse({ stealMax: 80 }),
  ];
  await publishDraft(boss, { draftId: first, reason });
  expect(await terms()).toMatchObject({ stealPercentage: 4, cooldownHours: 12, stealMax: 100 });
  await expect(publishDraft(boss, { draftId: second, reason })).rejects.toMatchObject({
    reason: "heist.outdated",
  });
  expect((await readRehearsal(boss, second)).outdated).toBe(true);
  await expect(publishDraft(boss, { draftId: first, reason })).rejects.toMatchObject({
    reason: "heist.published",
  });
  await expect(publishDraft(boss, { draftId: await rehearse({}), reason })).rejects.toMatchObject({
    reason: "heist.no_change",
  });
  const acts = await testDb().select().from(auditEntry);
  const subjects = acts.map(({ action, subject }) => `${action} ${subject}`);
  expect(subjects).toContain("settings.change_setting heist.steal_percentage");
  expect(subjects).toContain("settings.change_setting heist.cooldown_hours");
  expect(subjects).toContain(`heist.publish_terms ${first}`);
});

test("of two rehearsals that are published at once one is in force", async () => {
  const drafts = [await rehearse({ hammerPoints: 20 }), await rehearse({ swordPercentage: 70 })];
  const results = await Promise.allSettled(
    drafts.map((draftId) => publishDraft(boss, { draftId, reason })),
  );
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { hammerPoints, swordPercentage } = await terms();
  expect([hammerPoints === 20, swordPercentage === 70].filter(Boolean)).toHaveLength(1);
});

test("what the house gives is given once for each wish, with a reason, and never to the house", async () => {
  const ada = await givenRival(1, 0);
  const { handle } = await accountOf(ada.userId);
  const gift = { handle, amount: 2, reason };
  const key = crypto.randomUUID();
  for (let time = 0; time < 2; time++)
    await grantToPlayer(boss, { ...gift, kind: "token", idempotencyKey: key });
  expect(await readHeistTokens(testDb(), ada.userId)).toBe(2n);
  await grantToPlayer(boss, { ...gift, kind: "shield", idempotencyKey: crypto.randomUUID() });
  expect((await readMine(ada)).items).toHaveLength(2);
  const acts = (await testDb().select().from(auditEntry)).filter(
    ({ subject }) => subject === ada.userId,
  );
  expect(acts.map(({ action, details }) => [action, details])).toEqual([
    ["heist.grant", { kind: "token", amount: 2 }],
    ["heist.grant", { kind: "shield", amount: 2 }],
  ]);
  const staff = await accountOf((await givenRival(1)).userId);
  await testDb().execute(`update app_user set role = 'admin' where id = '${staff.id}'`);
  await expect(
    grantToPlayer(boss, {
      ...gift,
      handle: staff.handle,
      kind: "token",
      idempotencyKey: crypto.randomUUID(),
    }),
  ).rejects.toMatchObject({ reason: "heist.house_grant" });
});

test("the figures of the last day count what was done, refused and how long it took", async () => {
  await switchHeists(boss, { enabled: false, reason });
  await switchHeists(boss, { enabled: true, reason });
  const later = { ...boss, now: () => hours(241) };
  const [ada, ben] = [await givenRival(50), await givenRival(100)];
  await rob(atHour(ada, 240), ben);
  await rob(atHour(ada, 240), ben);
  const health = await readHealth(later);
  expect(health.day).toMatchObject({ done: 1, blocked: 0 });
  expect(health.day.refused).toEqual([
    { status: "failed_target_protected", reason: "protected", times: 1 },
  ]);
  expect(health.day.p50).toBeGreaterThan(0);
  expect(health.day.p95).toBeGreaterThanOrEqual(health.day.p50 ?? 0);
  expect(health.days).toHaveLength(30);
  expect(health.days.at(-1)).toMatchObject({ done: 1, refused: 1 });
});

async function accountOf(userId: Id<"user">) {
  const account = await findAccount(testDb(), userId);
  if (!account) throw new Error("Rivals have accounts.");
  return account;
}
