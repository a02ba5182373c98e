import { expect, it } from "vitest";
import { someRound } from "./fixtures";
import { countWords, emptyWords, potOf, winnerWords } from "./round-words";

it("a scheduled round speaks of what it opens with, never of an empty pool", () => {
  const round = someRound({ state: "scheduled", pool: "0", nextPrice: "10000000" });
  expect(potOf(round)).toEqual({ label: "Opens with", micros: "10000000000" });
  expect(emptyWords(round)).toBe(
    "The round opens with $10,000.00. The first message will cost $10.00.",
  );
});

it("a round that somebody won shows what was paid out; any other its pool", () => {
  expect(potOf(someRound())).toEqual({ label: "In the pool", micros: "15259280000" });
  const winner = {
    player: { id: "usr_1", handle: "nadia" },
    attemptId: "att_1",
    attemptNumber: 3,
    amount: "5000000",
  };
  expect(potOf(someRound({ state: "won", winner }))).toEqual({
    label: "Paid out",
    micros: "5000000",
  });
});

it("a round without a winner is still open until it is over", () => {
  expect(winnerWords("open")).toBe("still open");
  expect(winnerWords("paused")).toBe("still open");
  expect(winnerWords("scheduled")).toBe("not open yet");
  expect(winnerWords("settled")).toBe("nobody");
});

it("the two counts are explained only where they differ", () => {
  expect(countWords({ attemptCount: 5, judgedCount: 5 })).toBeNull();
  expect(countWords({ attemptCount: 5, judgedCount: 4 })).toMatch(/^Only judged attempts count/);
});
