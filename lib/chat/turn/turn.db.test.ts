import { expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { readCreditBalance } from "@/lib/credit";
import { testContext } from "@/lib/testing/context";
import {
  expectSound,
  givenChat,
  givenHub,
  givenTalker,
  readAll,
  send,
} from "@/lib/testing/given-chat";
import { noon } from "@/lib/testing/given-people";
import { followTurn, readChat, sendTurn } from "..";
import type { MessageNode } from "../contract";

const hub = givenHub(testContext({ now: noon }));
const signal = new AbortController().signal;

const available = async (ctx: Parameters<typeof readCreditBalance>[0]) =>
  BigInt((await readCreditBalance(ctx)).available);

test("a send is answered, charged for what was delivered, and kept", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  const before = await available(ctx);
  const { text, end, events } = await send(ctx, hub, chatId, { text: "Tell me about the sea." });
  expect(events[0]).toMatchObject({ type: "started", reply: { state: "streaming", text: "" } });
  const [started] = events;
  const running = started?.type === "started" ? started.reply.running : null;
  expect(running).toMatchObject({ held: end.receipt?.held, perThousandTokens: "100000" });
  expect(running?.inputTokens).toBeGreaterThan(50);
  expect(text.length).toBeGreaterThan(10);
  expect(end.reply.running).toBeNull();
  expect(end).toMatchObject({ state: "done", next: null, reply: { text, state: "complete" } });
  const { receipt } = end;
  expect(receipt).toMatchObject({ counted: "model", model: "house/companion" });
  expect(before - (await available(ctx))).toBe(BigInt(receipt?.charged ?? "0"));
  expect(BigInt(receipt?.held ?? 0)).toBe(
    BigInt(receipt?.charged ?? 0) + BigInt(receipt?.released ?? 0),
  );
  const { chat, window } = await readChat(ctx, { chatId, limit: 50 });
  expect(chat).toMatchObject({ depth: 3, open: [], title: "Tell me about the sea." });
  expect(window.messages.map(({ role }) => role)).toEqual(["companion", "user", "companion"]);
  expect(window.messages.at(-1)?.text).toBe(text);
  await expectSound();
});

test("the same request key again gives the same turn and costs nothing", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  const wish = { chatId, requestKey: "once-and-only-once", text: "Good evening." };
  const first = await send(ctx, hub, chatId, wish);
  const left = await available(ctx);
  const again = await sendTurn(ctx, hub, wish, signal);
  const told = await readAll(again.events);
  expect(told.text).toBe(first.text);
  expect(told.end).toEqual(first.end);
  expect(await available(ctx)).toBe(left);
  await expect(sendTurn(ctx, hub, { ...wish, text: "Other words." }, signal)).rejects.toMatchObject(
    {
      reason: "chat.key_reused",
    },
  );
});

test("another person can neither send to a chat nor follow its turns", async () => {
  const [owner, other] = [await givenTalker(), await givenTalker()];
  const chatId = await givenChat(owner, ["thessaly"]);
  const { end } = await send(owner, hub, chatId, { text: "Hello." });
  const turnId = end.turnId as Parameters<typeof followTurn>[2]["turnId"];
  await expect(followTurn(other, hub, { turnId, after: 0 }, signal)).rejects.toMatchObject({
    code: "not_found",
  });
  const wish = { chatId, requestKey: "somebody-elses", text: "Hello." };
  await expect(sendTurn(other, hub, wish, signal)).rejects.toMatchObject({ code: "not_found" });
});

test("what a send tells of its messages is what is there: place, swipes, answers", async () => {
  const ctx = await givenTalker();
  const chatId = await givenChat(ctx, ["thessaly"]);
  const placeOf = (node: MessageNode | null | undefined) =>
    node && {
      id: node.id,
      parentId: node.parentId,
      sibling: node.sibling,
      answers: node.childCount,
    };
  const idIn = (id: string | null) => id as Id<"message"> | null;
  let minutes = 0;
  const expectSame = async (wish: Parameters<typeof send>[3]) => {
    minutes += 1;
    const now = new Date(noon.getTime() + minutes * 60_000);
    const { events } = await send({ ...ctx, now: () => now }, hub, chatId, wish);
    const started = events.find(({ type }) => type === "started");
    const { window } = await readChat(ctx, { chatId, limit: 10 });
    const [said, reply] = window.messages.slice(-2);
    if (started?.type !== "started" || !said) throw new Error("a send tells that it began");
    expect(placeOf(started.reply)).toEqual(placeOf(reply));
    if (wish.text) expect(placeOf(started.userMessage)).toEqual(placeOf(said));
    else expect(started.userMessage).toBeNull();
    return said;
  };
  const first = await expectSame({ text: "Good evening." });
  await expectSame({ text: "And on." });
  const branch = await expectSame({ text: "Good night.", parentId: idIn(first.parentId) });
  expect(branch.sibling).toMatchObject({ index: 1, count: 2, previousId: first.id });
  await expectSame({ parentId: idIn(branch.id) });
});
