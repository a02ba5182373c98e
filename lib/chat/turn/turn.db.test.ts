import { expect, test } from "vitest";
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
