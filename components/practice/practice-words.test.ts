import { expect, test } from "vitest";
import { difficultyWords } from "./practice-words";

const rest = { told: 0, hintAfter: null };

test("a level says what moves it, what spoils that, and how long a message may be", () => {
  expect(difficultyWords({ parts: 2, patience: 5, messageMax: 1_000, ...rest })).toEqual([
    "Gives way to one message that speaks to both of its secret soft spots.",
    "Refuses it if it plays on more than three other feelings.",
    "Reads at most 1,000 characters.",
  ]);
  expect(difficultyWords({ parts: 2, patience: 3, messageMax: 400, ...rest })[1]).toBe(
    "Refuses it if it plays on more than one other feeling.",
  );
  expect(difficultyWords({ parts: 3, patience: 3, messageMax: 500, ...rest })).toEqual([
    "Gives way to one message that speaks to all three of its secret soft spots.",
    "Refuses it if it plays on any other feeling.",
    "Reads at most 500 characters.",
  ]);
});
