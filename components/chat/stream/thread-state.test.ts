import { expect, test } from "vitest";
import type { TurnEvent } from "@/lib/chat/contract";
import { aChat, aMessage, aReceipt } from "../fixtures";
import { applyNews, offsetOf, shownMessages, startThread, type Thread } from "./thread-state";

const question = aMessage({ id: "m1", role: "user", text: "Twice?" });
const reply = aMessage({
  id: "m2",
  parentId: "m1",
  role: "companion",
  text: "",
  state: "streaming",
  turnId: "t1",
});
const words = "Twice. The lamp is lit before anyone waits for it.";

const started: TurnEvent = {
  type: "started",
  turnId: "t1",
  chatId: "c1",
  userMessage: question,
  reply,
  turns: [{ turnId: "t1", messageId: "m2", companionId: "p1", state: "running" }],
};
const ended: TurnEvent = {
  type: "end",
  turnId: "t1",
  state: "done",
  reason: null,
  reply: { ...reply, text: words, state: "complete" },
  receipt: aReceipt({ turnId: "t1" }),
  next: null,
};

const empty = startThread({ chat: aChat(), window: { messages: [], before: null } });
const sent = applyNews(empty, {
  type: "sent",
  outgoing: { requestKey: "key-1", text: "Twice?", parentId: null, at: question.at },
});

test("words on their way are shown at once, and once only when the server has them", () => {
  expect(shownMessages(sent).map(({ id, text }) => [id, text])).toEqual([["key-1", "Twice?"]]);
  const known = applyNews(sent, { type: "turn", events: [started] });
  expect(shownMessages(known).map(({ id }) => id)).toEqual(["m1", "m2"]);
});

test("a reply cut anywhere and told again from any earlier place is whole, with nothing doubled", () => {
  for (let cut = 0; cut <= words.length; cut += 1) {
    for (const back of [0, 1, 7]) {
      const from = Math.max(0, cut - back);
      const thread = tell(sent, [
        started,
        { type: "text", turnId: "t1", from: 0, text: words.slice(0, cut) },
        started,
        { type: "text", turnId: "t1", from, text: words.slice(from) },
      ]);
      expect(thread.messages.at(-1)?.text).toBe(words);
    }
  }
});

test("words that would leave a gap are not shown", () => {
  const thread = tell(sent, [started, { type: "text", turnId: "t1", from: 5, text: "lamp" }]);
  expect(offsetOf(thread.messages, "t1")).toBe(0);
});

test("the end brings the reply as it is kept, its receipt, and leaves no open turn", () => {
  const thread = tell(sent, [started, ended]);
  expect(thread.messages.at(-1)).toMatchObject({ text: words, state: "complete" });
  expect(thread.receipts.t1?.charged).toBe("40000");
  expect(thread.chat.open).toEqual([]);
});

test("a refused send takes nothing away from what was shown", () => {
  const full = tell(sent, [started, ended]);
  const again = applyNews(full, {
    type: "sent",
    outgoing: { requestKey: "key-2", text: null, parentId: "m1", at: question.at },
  });
  expect(shownMessages(again).map(({ id }) => id)).toEqual(["m1"]);
  expect(shownMessages(applyNews(again, { type: "unsent" }))).toEqual(full.messages);
});

test("a page drawn while a reply grows does not shorten it", () => {
  const growing = tell(sent, [started, { type: "text", turnId: "t1", from: 0, text: words }]);
  const drawn = applyNews(growing, {
    type: "drawn",
    page: {
      chat: aChat(),
      window: { messages: [question, { ...reply, text: "Twice." }], before: null },
    },
  });
  expect(drawn.messages.at(-1)?.text).toBe(words);
});

test("a page that was read before a send, and came after it, takes nothing back", () => {
  const before = { ...aChat(), updatedAt: "2026-01-01T00:00:00.000Z" };
  const later = { ...started, reply: { ...reply, at: "2026-01-01T00:00:01.000Z" } };
  const growing = tell(sent, [later, { type: "text", turnId: "t1", from: 0, text: "Twice." }]);
  const page = { chat: before, window: { messages: [], before: null } };
  const drawn = applyNews(growing, { type: "drawn", page });
  expect(drawn.messages.map(({ id, text }) => [id, text])).toEqual([
    ["m1", "Twice?"],
    ["m2", "Twice."],
  ]);
  expect(drawn.chat.open).toHaveLength(1);
});

test("older messages stay when the newest are drawn again", () => {
  const full = tell(sent, [started, ended]);
  const older = aMessage({ id: "m0", role: "companion", text: "Good evening." });
  const longer = applyNews(full, {
    type: "older",
    after: "m1",
    window: { messages: [older], before: null },
  });
  const drawn = applyNews(longer, {
    type: "drawn",
    page: { chat: aChat(), window: { messages: [question], before: "m1" } },
  });
  expect(drawn.messages.map(({ id }) => id)).toEqual(["m0", "m1"]);
});

function tell(thread: Thread, events: TurnEvent[]): Thread {
  return applyNews(thread, { type: "turn", events });
}
