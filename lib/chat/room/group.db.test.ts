import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { asSystem } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { setPlan } from "@/lib/plan";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import {
  expectSound,
  freshKey,
  givenChat,
  givenCompanion,
  givenHub,
  givenTalker,
  readAll,
  send,
} from "@/lib/testing/given-chat";
import { noon } from "@/lib/testing/given-people";
import { modelsAt } from "@/lib/testing/models";
import { startTalkServer, type TalkServer } from "@/lib/testing/talk-server";
import { estimateTurn, learnTurn, readChat, sendTurn, stopTurn } from "..";
import { estimateTrial, tryVersion } from "../turn/try-version";
import { addMember, moveMember, moveMemberBack, removeMember } from "./members";

const hub = givenHub(testContext({ now: noon }));
let server: TalkServer;
beforeAll(async () => {
  server = await startTalkServer();
});
afterAll(() => server.close());

const trio = ["thessaly", "rook", "halley"];

test("in a group each speaks in turn, is charged by itself, and hears those before it", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, trio);
  const estimate = await estimateTurn(ctx, { chatId, text: "Who keeps the light?" });
  expect(estimate.speakers).toEqual(["Thessaly", "Rook", "Halley"]);
  const { events, ends } = await send(ctx, hub, chatId, { text: "Who keeps the light?" });
  expect(ends.map(({ state }) => state)).toEqual(["done", "done", "done"]);
  expect(events.filter(({ type }) => type === "started")).toHaveLength(3);
  const charged = ends.reduce((sum, { receipt }) => sum + BigInt(receipt?.charged ?? 0), 0n);
  expect(charged).toBeLessThanOrEqual(BigInt(estimate.worst));
  const { messages } = (await readChat(ctx, { chatId, limit: 10 })).window;
  expect(messages.slice(-4).map(({ companionId, role }) => companionId ?? role)).toEqual([
    "user",
    ...(await Promise.all(trio.map(givenCompanion))),
  ]);
  await expectSound();
});

test("where the eager speak, the estimate names those who then do, and somebody always does", async () => {
  const ctx = await givenTalker();
  for (const text of ["Good evening.", "Good evening, all."]) {
    const chatId = await givenChat(ctx, trio, { order: "eager" });
    const { speakers } = await estimateTurn(ctx, { chatId, text });
    expect(speakers.length).toBeGreaterThan(0);
    const { ends } = await send(ctx, hub, chatId, { text });
    const { members } = (await readChat(ctx, { chatId, limit: 1 })).chat;
    const nameOf = new Map<string | null, string>(
      members.map((one) => [one.companionId, one.name]),
    );
    expect(ends.map(({ reply }) => nameOf.get(reply.companionId))).toEqual(speakers);
  }
});

test("a mention lets one of them speak", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, trio);
  const { ends } = await send(ctx, hub, chatId, { text: "@Halley, is it late?" });
  expect(ends.map(({ reply }) => reply.companionId)).toEqual([await givenCompanion("halley")]);
});

test("stopped in the middle, those who have not begun say nothing and cost nothing", async () => {
  const ctx = { ...(await givenTalker()), models: modelsAt(server.url) };
  const chatId = await givenChat(ctx, trio);
  const wish = { chatId, requestKey: freshKey(), text: "Go on, all of you." };
  const { events, running } = await sendTurn(ctx, hub, wish, new AbortController().signal);
  const reading = readAll(events);
  const first = await server.next();
  first.say("I am first.");
  first.finish();
  const second = await server.next();
  const { open } = (await readChat(ctx, { chatId, limit: 1 })).chat;
  expect(open.map(({ state }) => state)).toEqual(["running", "waiting"]);
  await stopTurn(ctx, { turnId: open[0]?.turnId as Id<"turn"> });
  await second.gone;
  await running;
  const { ends } = await reading;
  expect(ends.map(({ state, next }) => [state, next])).toMatchObject([
    ["done", { turnId: open[0]?.turnId }],
    ["stopped", null],
  ]);
  const { rows } = await testDb().execute<{ state: string; charged: string }>(sql`
    select state, charged from chat_turn where request_key = ${wish.requestKey} order by place`);
  expect(rows.map(({ state }) => state)).toEqual(["done", "stopped", "stopped"]);
  expect(rows[2]?.charged).toBe("0");
  expect((await readChat(ctx, { chatId, limit: 1 })).chat.open).toEqual([]);
  await expectSound();
});

test("stopped between two replies, nobody waits for those who have not begun", async () => {
  const ctx = { ...(await givenTalker()), models: modelsAt(server.url) };
  const chatId = await givenChat(ctx, trio);
  const wish = { chatId, requestKey: freshKey(), text: "Go on, all of you." };
  const { events, running } = await sendTurn(ctx, hub, wish, new AbortController().signal);
  const reading = readAll(events);
  const first = await server.next();
  await testDb().execute(sql`
    update chat_turn set stop_at = now() where request_key = ${wish.requestKey} and place > 0`);
  first.say("I am first.");
  first.finish();
  await running;
  await reading;
  const { chat, window } = await readChat(ctx, { chatId, limit: 1 });
  expect(chat.open).toEqual([]);
  expect(window.messages).toMatchObject([{ text: "I am first." }]);
  await expectSound();
});

test("each companion is shown its own memories and none that was told to another", async () => {
  const ctx = { ...(await givenTalker()), models: modelsAt(server.url) };
  await transact(ctx.db, (tx) =>
    setPlan(tx, { userId: ctx.actor.userId, tier: "vip", until: null, graceUntil: null, at: noon }),
  );
  const alone = await givenChat(await house(ctx), ["thessaly"]);
  const { ends } = await send(await house(ctx), hub, alone, {
    text: "My sister is called Nefertari.",
  });
  for (const { turnId } of ends) await learnTurn(asSystem(ctx, "test"), turnId as Id<"turn">);
  const chatId = await givenChat(ctx, ["rook", "thessaly"]);
  const wish = { chatId, requestKey: freshKey(), text: "What is my sister called?" };
  const { events, running } = await sendTurn(ctx, hub, wish, new AbortController().signal);
  const reading = readAll(events);
  const rook = await server.next();
  rook.say("I do not know.");
  rook.finish();
  const thessaly = await server.next();
  thessaly.say("I may.");
  thessaly.finish();
  await running;
  await reading;
  expect(await rook.body).not.toContain("Nefertari");
  expect(await thessaly.body).toContain("Nefertari");
  const [byRook, byThessaly] = (await readChat(ctx, { chatId, limit: 2 })).window.messages;
  expect(byRook?.memories).toEqual([]);
  expect(byThessaly?.memories).toHaveLength(1);
});

test("what is said in one group is shown in no other, whoever is in both", async () => {
  const ctx = { ...(await givenTalker()), models: modelsAt(server.url) };
  const [secret, other] = [await givenChat(ctx, trio), await givenChat(ctx, trio)];
  const hear = async (chatId: Id<"chat">, text: string, answer: string) => {
    const wish = { chatId, requestKey: freshKey(), text };
    const { events, running } = await sendTurn(ctx, hub, wish, new AbortController().signal);
    const reading = readAll(events);
    const bodies: string[] = [];
    for (const _ of trio) {
      const talk = await server.next();
      bodies.push(await talk.body);
      talk.say(answer);
      talk.finish();
    }
    await running;
    await reading;
    return bodies;
  };
  await hear(secret, "The word is Amenhotep.", "I shall keep Nephthys to myself.");
  const shown = await hear(other, "What is the word?", "I do not know.");
  const again = await hear(secret, "What was it?", "You said it.");
  for (const body of shown) expect(body).not.toMatch(/Amenhotep|Nephthys/);
  for (const body of again) expect(body).toMatch(/Amenhotep.*Nephthys/s);
});

async function house<C extends object>(ctx: C): Promise<C> {
  return { ...ctx, models: (await givenTalker()).models };
}

test("companions come and go, and somebody always stays", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  const [thessaly, rook] = [await givenCompanion("thessaly"), await givenCompanion("rook")];
  const { chat } = await addMember(ctx, { chatId, companionId: rook });
  expect(chat).toMatchObject({ kind: "group", members: [{ name: "Thessaly" }, { name: "Rook" }] });
  await expect(addMember(ctx, { chatId, companionId: rook })).rejects.toMatchObject({
    reason: "chat.member_twice",
  });
  expect((await removeMember(ctx, { chatId, companionId: thessaly })).chat.kind).toBe("single");
  await expect(removeMember(ctx, { chatId, companionId: rook })).rejects.toMatchObject({
    reason: "chat.last_member",
  });
});

/** A newer version of a house companion, as its author would publish it. */
async function givenNewVersion(companionId: Id<"companion">): Promise<Id<"companionVersion">> {
  const versionId = newId("companionVersion", noon);
  await testDb().execute(sql`
    insert into companion_version (id, companion_id, number, definition, note, published_at)
    select ${versionId}, companion_id, number + 1,
      definition || '{"scenario":"A lighthouse far out at sea."}'::jsonb, 'A test.', published_at
    from companion_version where companion_id = ${companionId} order by number desc limit 1`);
  await testDb().execute(
    sql`update companion set current_version_id = ${versionId} where id = ${companionId}`,
  );
  return versionId;
}

test("a chat keeps its version until it is moved, can try the new one, and goes back", async () => {
  const ctx = await givenTalker();
  const companionId = await givenCompanion("keeper-oduya");
  const chatId = await givenChat(ctx, ["keeper-oduya"]);
  await send(ctx, hub, chatId, { text: "Tell me about the lamp." });
  const versionId = await givenNewVersion(companionId);
  const { chat, window } = await readChat(ctx, { chatId, limit: 10 });
  expect(chat.members).toMatchObject([
    { version: 1, newestVersion: 2, newestVersionId: versionId },
  ]);

  const move = { chatId, companionId, versionId };
  const estimate = await estimateTrial(ctx, move);
  const trial = await tryVersion(ctx, hub, { ...move, requestKey: freshKey() });
  expect(trial.said).toBe("Tell me about the lamp.");
  expect(trial.kept.length).toBeGreaterThan(0);
  expect(trial.tried.length).toBeGreaterThan(0);
  expect(BigInt(trial.charged)).toBeGreaterThan(0n);
  expect(BigInt(trial.charged)).toBeLessThanOrEqual(BigInt(estimate.worst));
  expect((await readChat(ctx, { chatId, limit: 10 })).window).toEqual(window);

  const moved = await moveMember(ctx, move);
  expect(moved.chat.members).toMatchObject([{ version: 2, newestVersion: null, versionId }]);
  const back = await moveMemberBack(ctx, { chatId, companionId });
  expect(back.chat.members).toMatchObject([{ version: 1, newestVersion: 2 }]);
  await expect(
    moveMember(ctx, { ...move, versionId: newId("companionVersion", noon) }),
  ).rejects.toMatchObject({ reason: "chat.no_version" });
  await expectSound();
});
