import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { heist, heistItem } from "@/db/schema/heist";
import { notice } from "@/db/schema/notice";
import { transact } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { drawShield, shieldCommitment } from "@/lib/proof/shield-draw";
import { excludeMyself } from "@/lib/protection/take-break";
import { readHeistTokens, relist } from "@/lib/season";
import { changeSetting } from "@/lib/settings";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { expectSound, givenHouse, givenPlayer } from "@/lib/testing/given-bounty";
import {
  atHour,
  giveItem,
  givenRival,
  giveTokens,
  hours,
  type Rival,
  rob,
} from "@/lib/testing/given-heist";
import { fresh } from "@/lib/testing/given-ledger";
import { midMonth, standingOf } from "@/lib/testing/given-season";
import {
  exportPerson,
  grantItem,
  markTargets,
  previewHeist,
  readDraw,
  readHistory,
  readMine,
  sweepHeists,
} from ".";
import { chooseLeague } from "./choose-league";
import { raiseShield } from "./raise-shield";

beforeAll(async () => {
  await givenHouse({ now: midMonth });
});

const pointsOf = async (rival: Rival) => (await standingOf(rival.userId)).points;
const tokensOf = (rival: Rival) => readHeistTokens(testDb(), rival.userId);
const rowsOf = (robberId: Id<"user">) =>
  testDb().select().from(heist).where(eq(heist.robberId, robberId));
const noticesOf = async (rival: Rival) =>
  (await testDb().select().from(notice).where(eq(notice.userId, rival.userId))).map(
    ({ kind, data, otherId }) => ({ kind, data, otherId }),
  );

test("a heist takes five percent, costs a token, tells both and is kept with all that decided it", async () => {
  const [ada, ben] = [await givenRival(50), await givenRival(100)];
  const seen = await previewHeist(ada, { id: ben.userId, tools: [] });
  expect(seen).toMatchObject({ allowed: true, amount: "50", tokens: "1" });
  expect(seen.rules.every(({ holds }) => holds)).toBe(true);
  const done = await rob(ada, ben);
  expect(done).toMatchObject({ status: "success", amount: "50", counter: false, shield: null });
  expect([await pointsOf(ada), await pointsOf(ben)]).toEqual([550n, 950n]);
  expect(await tokensOf(ada)).toBe(0n);
  expect(await noticesOf(ada)).toContainEqual({
    kind: "heist_success",
    data: { points: "50" },
    otherId: ben.userId,
  });
  expect(await noticesOf(ben)).toContainEqual({
    kind: "heist_victim",
    data: { points: "50" },
    otherId: ada.userId,
  });
  const [row] = await rowsOf(ada.userId);
  expect(row).toMatchObject({
    status: "success",
    season: "2026-03",
    facts: { victimPoints: 1_000 },
  });
  expect(row?.addressHash).toMatch(/^[0-9a-f]{64}$/);
  await expectSound();
});

test("the same key gives the first result, however often and at once; another heist under it is refused", async () => {
  const [ada, ben, eve] = [await givenRival(50, 3), await givenRival(), await givenRival()];
  const key = "the-same-wish-0001";
  const results = await Promise.all(Array.from({ length: 6 }, () => rob(ada, ben, { key })));
  expect(new Set(results.map(({ heistId }) => heistId)).size).toBe(1);
  expect(await tokensOf(ada)).toBe(2n);
  await expect(rob(ada, eve, { key })).rejects.toMatchObject({ reason: "heist.other_request" });
});

test("what fails costs nothing and is recorded, with the first rule that says no", async () => {
  const [ada, ben] = [await givenRival(50, 0), await givenRival()];
  expect(await rob(ada, ben)).toMatchObject({
    status: "failed_insufficient_tokens",
    reason: "token",
    amount: "0",
  });
  const poor = await givenRival(1);
  expect(await rob(await givenRival(1), poor)).toMatchObject({
    status: "failed_insufficient_points",
  });
  const [cat, dan] = [await givenRival(50, 2), await givenRival()];
  await rob(cat, ben);
  expect(await rob(cat, dan)).toMatchObject({ status: "failed_cooldown" });
  expect(await tokensOf(cat)).toBe(1n);
  expect(await rob(ada, ada)).toMatchObject({ status: "failed_invalid_target", reason: "self" });
  expect((await rowsOf(ada.userId)).map(({ status }) => status).sort()).toEqual([
    "failed_insufficient_tokens",
    "failed_invalid_target",
  ]);
});

test("no tool breaks the cap, and a tool is used up by a heist that succeeds", async () => {
  const [ada, ben] = [await givenRival(150), await givenRival(180)];
  for (const kind of ["sword", "hammer"] as const) await giveItem(ada.userId, kind);
  const tools = ["sword", "hammer"] as const;
  expect(await previewHeist(ada, { id: ben.userId, tools: [...tools] })).toMatchObject({
    share: "90",
    withTools: "145",
    amount: "100",
  });
  expect(await rob(ada, ben, { tools: [...tools] })).toMatchObject({ amount: "100" });
  expect((await readMine(ada)).items).toEqual([]);
  await giveTokens(ada.userId, 1);
  const eve = await givenRival(100);
  await expect(rob(atHour(ada, 30), eve, { tools: ["sword"] })).rejects.toMatchObject({
    reason: "heist.no_tool",
  });
});

/** Somebody with a raised shield. */
async function givenShielded(chance: number): Promise<Rival> {
  const rival = await givenRival();
  const boss = await givenPlayer(0n, { role: "super_admin", now: midMonth });
  await changeSetting(boss, { key: "heist.shield_chance", value: chance, reason: "a test" });
  await giveItem(rival.userId, "shield");
  const [item] = (await readMine(rival)).items;
  const proof = await raiseShield(rival, { itemId: item?.id as Id<"item"> });
  expect(proof.secret).toBeNull();
  return rival;
}

test("a shield that blocks costs the robber the token and starts the pause; the robbed keep all", async () => {
  const [ada, ben] = [await givenRival(50, 2), await givenShielded(100)];
  const before = (await previewHeist(ada, { id: ben.userId, tools: [] })).shield;
  expect(before).toMatchObject({ chance: 100, secret: null });
  const done = await rob(ada, ben);
  expect(done).toMatchObject({ status: "failed_shield", amount: "0", shield: "blocked" });
  expect(await tokensOf(ada)).toBe(1n);
  expect(await pointsOf(ben)).toBe(1_000n);
  expect(await rob(ada, await givenRival())).toMatchObject({ status: "failed_cooldown" });
  expect(await noticesOf(ben)).toEqual([
    { kind: "shield_activated", data: { outcome: "blocked" }, otherId: ada.userId },
  ]);
  expect((await readMine(ben)).items).toEqual([]);
});

test("a shield that does not block halves, rounded up", async () => {
  const [ada, ben] = [await givenRival(50), await givenShielded(0)];
  expect(await rob(ada, ben)).toMatchObject({ status: "success", amount: "25", shield: "halved" });
});

test("anybody draws a shield again from what was promised before and revealed after", async () => {
  const [ada, ben] = [await givenRival(50), await givenShielded(50)];
  const promised = (await previewHeist(ada, { id: ben.userId, tools: [] })).shield;
  const { heistId, shield } = await rob(ada, ben, { key: "my-own-words-00001" });
  const draw = await readDraw(
    testContext({ actor: { kind: "anonymous" } as never }),
    heistId as Id<"heist">,
  );
  const secret = draw.secret ?? "";
  expect(draw.commitment).toBe(promised?.commitment);
  expect(shieldCommitment(draw.shieldId, draw.chance, secret)).toBe(draw.commitment);
  expect(draw.requestKey).toBe("my-own-words-00001");
  expect(drawShield({ ...draw, secret }, draw.requestKey)).toBe(shield);
});

test("a shield nobody struck runs out, and its owner is told", async () => {
  const ben = await givenShielded(100);
  const sweep = (at: Date) => sweepHeists(testContext({ now: at }));
  await sweep(hours(71));
  expect((await readMine(atHour(ben, 71))).items).toHaveLength(1);
  await sweep(hours(72));
  await sweep(hours(73));
  expect((await readMine(atHour(ben, 73))).items).toEqual([]);
  expect(await noticesOf(ben)).toEqual([{ kind: "shield_expired", data: {}, otherId: null }]);
  const ada = await givenRival(50);
  expect(await rob(atHour(ada, 72), ben)).toMatchObject({ status: "success", amount: "50" });
});

test("only one shield is up, and only its owner raises it", async () => {
  const ben = await givenShielded(50);
  await giveItem(ben.userId, "shield");
  const spare = (await readMine(ben)).items.find(({ state }) => state === "held");
  const itemId = spare?.id as Id<"item">;
  await expect(raiseShield(ben, { itemId })).rejects.toMatchObject({ reason: "heist.shield_up" });
  await expect(raiseShield(await givenRival(), { itemId })).rejects.toMatchObject({
    reason: "heist.no_item",
  });
});

test("the robbed may rob back for a day, also a poorer robber whom others must leave alone", async () => {
  const [ada, ben] = [await givenRival(10), await givenRival(100, 2)];
  const eve = await givenRival(100);
  await rob(ada, ben);
  expect(await previewHeist(atHour(eve, 1), { id: ada.userId, tools: [] })).toMatchObject({
    allowed: false,
    reason: "bracket",
  });
  const [entry] = (await readHistory(ben, { limit: 5 })).items;
  expect(entry).toMatchObject({ role: "victim", counterUntil: hours(24).toISOString() });
  expect(await rob(atHour(ben, 23), ada)).toMatchObject({ status: "success", counter: true });
  const [, robbed] = (await readHistory(atHour(ben, 23), { limit: 5 })).items;
  expect(robbed).toMatchObject({ role: "victim", counterUntil: null });
  expect(await rob(atHour(ada, 30), ben)).toMatchObject({ reason: "pair" });
});

test("whoever robbed cannot slip into the peaceful league before the robbed had their day", async () => {
  const [ada, ben] = [await givenRival(50), await givenRival(100)];
  await rob(ada, ben);
  await expect(chooseLeague(atHour(ada, 23), { peaceful: true })).rejects.toMatchObject({
    reason: "heist.counter_open",
  });
  expect((await standingOf(ada.userId)).league).toBe("open");
  await chooseLeague(atHour(ada, 25), { peaceful: true });
  expect((await standingOf(ada.userId)).league).toBe("peaceful");
});

test("the peaceful league is entered at once and left seven days after asking", async () => {
  const [ada, ben] = [await givenRival(50, 1), await givenRival(100)];
  await chooseLeague(ben, { peaceful: true });
  expect(await rob(ada, ben)).toMatchObject({ reason: "peaceful" });
  expect(await rob(ben, ada)).toMatchObject({ reason: "peaceful" });
  await chooseLeague(ben, { peaceful: false });
  await sweepHeists(testContext({ now: hours(7 * 24 - 1) }));
  expect((await standingOf(ben.userId)).league).toBe("peaceful");
  await sweepHeists(testContext({ now: hours(7 * 24) }));
  expect((await standingOf(ben.userId)).league).toBe("open");
  expect((await readMine(ben)).leavesAt).toBeNull();
});

test("the house, newcomers and whoever is suspended are never robbed", async () => {
  const ada = await givenRival(50);
  const guest = await givenRival();
  await testDb().execute(`update app_user set suspended_at = now() where id = '${guest.userId}'`);
  expect(await rob(ada, guest)).toMatchObject({ reason: "away" });
  const staff = await givenRival();
  await testDb().execute(`update app_user set role = 'admin' where id = '${staff.userId}'`);
  await transact(testDb(), (tx) => relist(tx, staff.userId, midMonth));
  expect(await rob(ada, staff)).toMatchObject({ reason: "house" });
});

test("nobody learns from a heist who excluded themselves: it says what it says of the suspended", async () => {
  const [ada, ben, cat] = [await givenRival(50), await givenRival(), await givenRival()];
  await excludeMyself(ben, { length: "1y", confirm: "exclude me" });
  await testDb().execute(`update app_user set suspended_at = now() where id = '${cat.userId}'`);
  const told = async (victim: Rival) => {
    const preview = await previewHeist(ada, { id: victim.userId, tools: [] });
    const { status, reason } = await rob(ada, victim);
    const [kept] = (await readHistory(ada, { limit: 1 })).items;
    const [, mark] = [...(await markTargets(ada, [victim.userId]))][0] ?? [];
    const broken = preview.rules.filter(({ holds }) => !holds).map(({ rule }) => rule);
    return [status, reason, preview.reason, broken, kept?.reason, mark?.reason];
  };
  const away = ["failed_invalid_target", "away", "away", ["away"], "away"];
  for (const victim of [ben, cat]) expect((await told(victim)).slice(0, 5)).toEqual(away);
  const exported = JSON.stringify(await exportPerson(testDb(), ada.userId));
  expect(exported).not.toMatch(/excluded|suspended/);
});

test("addresses are let go after ninety days, and nothing else of a heist can be changed", async () => {
  const [ada, ben] = [await givenRival(50), await givenRival()];
  const { heistId } = await rob(ada, ben);
  const row = async () => (await rowsOf(ada.userId))[0];
  await sweepHeists(testContext({ now: hours(90 * 24) }));
  expect((await row())?.addressHash).not.toBeNull();
  await sweepHeists(testContext({ now: hours(90 * 24 + 1) }));
  expect((await row())?.addressHash).toBeNull();
  const id = heistId as Id<"heist">;
  await expect(
    testDb().update(heist).set({ amount: 1n }).where(eq(heist.id, id)),
  ).rejects.toThrow();
  await expect(testDb().delete(heist).where(eq(heist.id, id))).rejects.toThrow();
});

test("an item is given once for each thing that gives it", async () => {
  const { userId } = await givenRival(1);
  const ref = fresh("prize");
  for (let time = 0; time < 2; time++)
    await transact(testDb(), (tx) =>
      grantItem(tx, { userId, kind: "sword", code: "season.prize", ref, at: midMonth }),
    );
  expect(await testDb().select().from(heistItem).where(eq(heistItem.userId, userId))).toHaveLength(
    1,
  );
});
