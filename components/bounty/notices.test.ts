import { describe, expect, it } from "vitest";
import { someAttempt } from "./fixtures";
import { noticeOf } from "./notices";

const calm: Parameters<typeof noticeOf>[0] = {
  obstacle: null,
  sendFailure: null,
  help: null,
  quoteFailure: null,
  brokenOff: false,
  former: null,
  now: { price: "10078000", step: 1 },
  draft: "Please.",
  attempts: [someAttempt(1, { state: "rejected" })],
  judgedCount: 1,
  attemptCount: 1,
  viewerId: someAttempt(1).player.id,
};
const former = { price: "10000000", step: 0 };
/** What a notice says in its own words. */
const wordsOf = (state: Parameters<typeof noticeOf>[0]) => {
  const notice = noticeOf(state);
  return notice && "text" in notice ? notice.text : undefined;
};
const used = { reason: "bounty.quote_used", code: "conflict" };

describe("the notice above the words", () => {
  it("is none when nothing stands in the way, nor for what the button says itself", () => {
    expect(noticeOf(calm)).toBeNull();
    expect(noticeOf({ ...calm, obstacle: { kind: "empty" } })).toBeNull();
    expect(noticeOf({ ...calm, obstacle: { kind: "too_long", text: "Shorten it." } })).toBeNull();
  });

  it("says which limit refuses, how much of it is used, and that it is the player's own", () => {
    const reason = "protection.spend_day_limit";
    const details = { allowed: "15000000", used: "10000000" };
    const notice = noticeOf({ ...calm, sendFailure: { reason, code: "forbidden", details } });
    expect(notice).toMatchObject({ kind: "failure", limited: true });
    expect(notice && "text" in notice && notice.text).toContain(
      "your spending limit of $15.00 for today: $10.00 of it are used. It starts anew at midnight UTC",
    );
  });

  it("is one at a time, the most important first", () => {
    const kinds = [];
    const all = {
      ...calm,
      obstacle: { kind: "closed", text: "The round is paused." } as const,
      sendFailure: { reason: "client.dropped" },
      help: { country: "DE" },
      former,
      quoteFailure: { reason: "client.unreachable" },
      brokenOff: true,
    };
    const without = [
      {},
      { obstacle: null },
      { sendFailure: null },
      { help: null },
      { former: null },
    ];
    const rest = [{ quoteFailure: null }, { brokenOff: false }];
    let state = all as typeof calm;
    for (const change of [...without, ...rest]) {
      state = { ...state, ...change };
      kinds.push(noticeOf(state)?.kind);
    }
    expect(kinds).toEqual([
      "closed",
      "failure",
      "help",
      "price",
      "failure",
      "broken_off",
      undefined,
    ]);
  });

  it("tells the player that their own verdict moved the price", () => {
    expect(wordsOf({ ...calm, former })).toMatch(/^Your own last message was judged/);
    expect(noticeOf({ ...calm, former, draft: "" })).toBeNull();
  });

  it("tells a second press of the same words from new words at a used price", () => {
    expect(wordsOf({ ...calm, sendFailure: used })).toBe(
      "This message was sent already: it is your attempt 1. You were not charged twice. Sending it again costs $10.07.",
    );
    expect(wordsOf({ ...calm, sendFailure: used, draft: "Another." })).toBe(
      "That price went with your last message. You were not charged twice. This one now costs $10.07.",
    );
  });
});
