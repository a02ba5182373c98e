import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readCreditBalance } from "@/lib/credit";
import { excludeMyself } from "@/lib/protection/take-break";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenChat, givenHub, givenTalker, send, type Talker } from "@/lib/testing/given-chat";
import { givenPerson, noon } from "@/lib/testing/given-people";
import { modelsAt } from "@/lib/testing/models";
import { startTalkServer, type TalkServer } from "@/lib/testing/talk-server";
import { forgetPerson, readChat } from "..";
import { readProactive, setProactive, stopProactive } from "./set-proactive";
import { sweepProactive } from "./sweep-proactive";
import { writeFirst } from "./write-first";

const hub = givenHub(testContext({ now: noon }));
let server: TalkServer;
beforeAll(async () => {
  server = await startTalkServer();
});
afterAll(() => server.close());

const DAY = 86_400_000;
const after = (days: number) => new Date(noon.getTime() + days * DAY);
const at = <C extends Context>(ctx: C, days: number): C => ({ ...ctx, now: () => after(days) });
const system = (days: number, models?: Context["models"]): Context => {
  const ctx = testContext({ now: after(days) });
  return models ? { ...ctx, models } : ctx;
};
const quiet = { from: "02:00", to: "03:00" };
const available = async (ctx: Context) => BigInt((await readCreditBalance(ctx)).purchased);

async function willing(options: Partial<Parameters<typeof setProactive>[1]> = {}) {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  await send(ctx, hub, chatId, { text: "I have been reading about lighthouses." });
  await setProactive(ctx, { chatId, perWeek: 7, quiet, byEmail: false, ...options });
  return { ctx, chatId };
}

async function last(ctx: Talker, chatId: Id<"chat">) {
  const { window } = await readChat(ctx, { chatId, limit: 50 });
  return { count: window.messages.length, message: window.messages.at(-1) };
}

const lettersTo = async (ctx: Talker) =>
  (
    await testDb().execute(sql`select 1 from email_message
      where user_id = ${ctx.actor.userId} and subject like '%wrote in your chat'`)
  ).rows.length;

test("nobody writes first who was not asked to", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  await sweepProactive(system(10));
  expect((await last(ctx, chatId)).count).toBe(1);
  const view = await readProactive(ctx, { chatId });
  expect(view.wish).toBeNull();
  expect(BigInt(view.typical)).toBeGreaterThan(0n);
  expect(BigInt(view.worst)).toBeGreaterThanOrEqual(BigInt(view.typical));
});

test("a companion writes once, however many servers see that it is time, and it is charged once", async () => {
  const { ctx, chatId } = await willing();
  const before = await last(ctx, chatId);
  const money = await available(at(ctx, 3));
  await Promise.all(Array.from({ length: 6 }, () => sweepProactive(system(3))));
  const now = await last(ctx, chatId);
  expect(now.count).toBe(before.count + 1);
  expect(now.message).toMatchObject({ role: "companion", state: "complete" });
  const charged = BigInt(now.message?.charged ?? "0");
  expect(charged).toBeGreaterThan(0n);
  const view = await readProactive(at(ctx, 3), { chatId });
  expect(charged).toBeLessThanOrEqual(BigInt(view.worst));
  expect(view.unanswered).toBe(1);
  expect(money - (await available(at(ctx, 3)))).toBeLessThanOrEqual(charged); // daily credits may pay
  expect(await lettersTo(ctx)).toBe(0);
  await sweepProactive(system(3.1));
  expect((await last(ctx, chatId)).count).toBe(now.count);
});

test("after three without an answer it stops, and goes on after an answer", async () => {
  const { ctx, chatId } = await willing();
  const { count } = await last(ctx, chatId);
  for (let day = 2; day < 14; day++) await sweepProactive(system(day));
  expect((await last(ctx, chatId)).count).toBe(count + 3);
  await send(at(ctx, 14), hub, chatId, { text: "The one on rails, was it in Denmark?" });
  for (let day = 15; day < 18; day++) await sweepProactive(system(day));
  expect((await last(ctx, chatId)).count).toBeGreaterThan(count + 5);
});

test("in quiet hours and beyond the week's cap nothing is written", async () => {
  const { ctx, chatId } = await willing({ perWeek: 1, quiet: { from: "00:00", to: "23:59" } });
  const { count } = await last(ctx, chatId);
  for (let day = 8; day < 12; day++) await sweepProactive(system(day));
  expect((await last(ctx, chatId)).count).toBe(count);
  await setProactive(at(ctx, 12), { chatId, perWeek: 1, quiet, byEmail: true });
  // However they are spread, the second is there by day 30, and the third not before day 31.6.
  for (let day = 13; day < 31; day += 0.5) await sweepProactive(system(day));
  expect((await last(ctx, chatId)).count).toBe(count + 2);
  expect(await lettersTo(ctx)).toBe(2);
});

test("opted out while it is being written, it is neither shown nor charged", async () => {
  const { ctx, chatId } = await willing();
  const models = modelsAt(server.url);
  const { count } = await last(ctx, chatId);
  const money = await available(ctx);
  const writing = writeFirst(system(3, models), chatId);
  const talk = await server.next();
  talk.say("The keeper of the light ");
  await stopProactive(at(ctx, 3), { chatId });
  talk.say("has a new cat.");
  talk.finish();
  await writing;
  expect((await last(ctx, chatId)).count).toBe(count);
  expect(await available(ctx)).toBe(money);
  for (let day = 4; day < 9; day++) await sweepProactive(system(day));
  expect((await last(ctx, chatId)).count).toBe(count);
});

test("words that press somebody are not delivered and cost nothing", async () => {
  const { ctx, chatId } = await willing();
  const { count } = await last(ctx, chatId);
  const money = await available(ctx);
  const writing = writeFirst(system(3, modelsAt(server.url)), chatId);
  const talk = await server.next();
  talk.say("Where have you been? ", "I missed you.");
  talk.finish();
  await writing;
  expect((await last(ctx, chatId)).count).toBe(count);
  expect(await available(ctx)).toBe(money);
});

test("self-exclusion and deletion of the account stop it at once", async () => {
  const { ctx, chatId } = await willing();
  const { count } = await last(ctx, chatId);
  await excludeMyself(at(ctx, 1), { length: "6m", confirm: "exclude me" });
  for (let day = 2; day < 6; day++) await sweepProactive(system(day));
  expect((await last(ctx, chatId)).count).toBe(count);
  const again = { chatId, perWeek: 1, quiet, byEmail: false };
  await expect(setProactive(at(ctx, 2), again)).rejects.toMatchObject({
    reason: "protection.self_excluded",
  });
  const other = await willing();
  const { userId } = other.ctx.actor;
  await transact(testDb(), (tx) => forgetPerson(tx, { userId, at: after(1) }));
  await sweepProactive(system(3));
  const { rows } = await testDb().execute(
    sql`select 1 from chat_proactive where user_id = ${userId}`,
  );
  expect(rows).toEqual([]);
});

test("where credits or caps do not allow it nothing is written, and nobody is bothered", async () => {
  const { ctx } = await givenPerson();
  const poor = { ...ctx } as Talker;
  const chatId = await givenChat(poor, ["thessaly"]);
  await testDb().execute(sql`insert into setting (key, value, changed_at, changed_by)
    values ('credit.per_thousand_tokens', '"900000000000"'::jsonb, now(), 'test')`);
  await setProactive(poor, { chatId, perWeek: 7, quiet, byEmail: true });
  await sweepProactive(system(3));
  await testDb().execute(sql`delete from setting where key = 'credit.per_thousand_tokens'`);
  expect((await last(poor, chatId)).count).toBe(1);
});

test("a chat of another is nobody's to let write, and a group or a passing chat writes not at all", async () => {
  const { chatId } = await willing();
  const other = await givenTalker();
  const wish = { perWeek: 1, quiet, byEmail: false };
  await expect(setProactive(other, { chatId, ...wish })).rejects.toMatchObject({
    reason: "chat.not_found",
  });
  await expect(readProactive(other, { chatId })).rejects.toMatchObject({ code: "not_found" });
  const passing = await givenChat(other, ["thessaly"], { temporary: true });
  await expect(setProactive(other, { chatId: passing, ...wish })).rejects.toMatchObject({
    reason: "chat.no_first",
  });
});
