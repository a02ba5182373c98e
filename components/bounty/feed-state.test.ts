import { describe, expect, it } from "vitest";
import { applyEvent, startFeed } from "./feed-state";
import { someAttempt, someRound } from "./fixtures";

const round = someRound();
const start = () => startFeed(round, [someAttempt(1)], 10);
const words = (from: number, text: string) =>
  ({ type: "words", attemptId: someAttempt(1).id, from, text }) as const;

describe("the feed", () => {
  it("joins words by their place: overlaps are cut, repeats change nothing", () => {
    let state = applyEvent(start(), words(0, "You offer "));
    state = applyEvent(state, words(4, "offer me"));
    expect(state.attempts[0]?.answer).toBe("You offer me");
    expect(state.attempts[0]?.state).toBe("judging");
    expect(applyEvent(state, words(0, "You"))).toBe(state);
  });

  it("leaves a gap to the verdict, which carries the whole answer", () => {
    const gap = applyEvent(start(), words(5, "later"));
    expect(gap.attempts[0]?.answer).toBe("");
    const attempt = someAttempt(1, { state: "rejected", answer: "Not now, later." });
    const healed = applyEvent(gap, { type: "attempt", seq: 11, attempt, round });
    expect(healed.attempts[0]?.answer).toBe("Not now, later.");
    expect(applyEvent(healed, words(15, " More"))).toBe(healed);
  });

  it("applies each event once and never goes back in time, whichever source is first", () => {
    const attempt = someAttempt(1, { state: "rejected", answer: "No." });
    const late = { type: "attempt", seq: 11, attempt: someAttempt(1), round } as const;
    const told = applyEvent(start(), { type: "attempt", seq: 12, attempt, round });
    expect(applyEvent(told, late)).toBe(told);
  });

  it("accepts an older attempt's news after a newer event about another attempt", () => {
    const second = someAttempt(2);
    const ahead = applyEvent(start(), { type: "attempt", seq: 13, attempt: second, round });
    const attempt = someAttempt(1, { state: "voided", voidReason: "guardian.timeout" });
    const state = applyEvent(ahead, { type: "attempt", seq: 12, attempt, round });
    expect(state.attempts.map((one) => [one.number, one.state])).toEqual([
      [1, "voided"],
      [2, "queued"],
    ]);
  });

  it("keeps the words that are shown when a waiting attempt is told again without them", () => {
    const state = applyEvent(start(), words(0, "You offer"));
    const attempt = someAttempt(1, { state: "judging" });
    expect(
      applyEvent(state, { type: "attempt", seq: 11, attempt, round }).attempts[0]?.answer,
    ).toBe("You offer");
  });

  it("orders attempts by payment, however they arrive", () => {
    const later = applyEvent(start(), { type: "attempt", seq: 12, attempt: someAttempt(3), round });
    const state = applyEvent(later, { type: "attempt", seq: 13, attempt: someAttempt(2), round });
    expect(state.attempts.map((attempt) => attempt.number)).toEqual([1, 2, 3]);
  });

  it("takes the newest round and ignores an older one", () => {
    const richer = someRound({ pool: "20000000000" });
    const state = applyEvent(start(), { type: "round", seq: 11, round: richer });
    expect(applyEvent(state, { type: "round", seq: 11, round }).round.pool).toBe("20000000000");
  });
});
