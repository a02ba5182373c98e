import { expect, test } from "vitest";
import type { PracticeAttemptView } from "@/lib/practice/contract";
import { hear, transcriptOf } from "./transcript";

const some = (number: number, change: Partial<PracticeAttemptView> = {}): PracticeAttemptView => ({
  id: `pra_${number}`,
  number,
  state: "judging",
  message: "Good evening.",
  answer: "",
  explanation: null,
  voidReason: null,
  model: null,
  startedAt: "2026-01-01T12:00:00.000Z",
  judgedAt: null,
  ...change,
});

test("words are put where they belong, also when they are told twice", () => {
  let heard = hear(null, { type: "attempt", attempt: some(1) });
  heard = hear(heard, { type: "words", from: 0, text: "The door " });
  heard = hear(heard, { type: "words", from: 9, text: "stays." });
  heard = hear(heard, { type: "words", from: 9, text: "stays." });
  expect(heard?.answer).toBe("The door stays.");
  expect(hear(null, { type: "words", from: 0, text: "lost" })).toBeNull();
});

test("what the page knows to be judged is not overwritten by what was heard before", () => {
  const judged = some(2, { state: "rejected", answer: "All of it." });
  expect(transcriptOf([judged, some(1)], some(2, { answer: "All" }))[0]).toBe(judged);
  const shown = transcriptOf([some(1, { state: "rejected" })], some(2));
  expect(shown.map(({ number }) => number)).toEqual([2, 1]);
  expect(transcriptOf([some(2), some(1)], some(2, { state: "won" }))[0]?.state).toBe("won");
});
