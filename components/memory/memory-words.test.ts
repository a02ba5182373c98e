import { expect, test } from "vitest";
import { budgetWords, purgeWords, scopeWords } from "./memory-words";

test("a scope is told by whom it is for", () => {
  expect(scopeWords("companion", "Thessaly")).toBe("Thessaly");
  expect(scopeWords("companion", null)).toBe("This companion");
  expect(scopeWords("all", "Thessaly")).toBe("All companions");
  expect(scopeWords("chat", null)).toBe("This chat only");
});

test("a budget is told with its limit, and without where there is none", () => {
  expect(budgetWords({ used: 1_204, limit: 2_000 })).toBe("1,204 of 2,000 memories");
  expect(budgetWords({ used: 1, limit: 0 })).toBe("1 memory kept");
});

test("a receipt counts everything, in the singular too", () => {
  expect(purgeWords({ memories: 1, vectors: 2, summaryLines: 0 })).toBe(
    "1 text, 2 index entries, 0 sentences of summaries",
  );
});
