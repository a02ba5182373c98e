import { expect, test } from "vitest";
import { heistRules, shownRules } from "@/lib/heist/contract";
import { grouped, lasting, markText, resultText, ruleWords } from "./heist-words";

const now = new Date("2026-03-15T12:00:00Z");

test("says how long something lasts, never less than it does", () => {
  expect(lasting("2026-03-16T19:00:01Z", now)).toBe("for 32 h");
  expect(lasting("2026-03-15T12:00:01Z", now)).toBe("for 1 h");
  expect(lasting("2026-03-18T12:00:00Z", now)).toBe("for 3 days");
});

test("every rule has words for both of its answers", () => {
  for (const rule of [...heistRules, ...shownRules]) {
    expect(ruleWords[rule].holds).not.toBe("");
    expect(ruleWords[rule].fails).not.toBe("");
  }
});

test("a failure says that the token is still there, and a shield that it is not", () => {
  const base = {
    heistId: "hst_1",
    targetId: "usr_1",
    amount: "0",
    counter: false,
    at: now.toISOString(),
  };
  const failed = { ...base, status: "failed_cooldown", reason: "cooldown", shield: null } as const;
  expect(resultText(failed, "mira")).toContain("Your token is still yours");
  const blocked = { ...base, status: "failed_shield", reason: null, shield: "blocked" } as const;
  expect(resultText(blocked, "mira")).toContain("Your token is spent");
});

test("a mark says until when", () => {
  const mark = { amount: "0", shielded: false, counter: false };
  const until = "2026-03-16T19:00:00Z";
  expect(markText({ ...mark, reason: "protected", until }, now)).toBe("Protected for 31 h");
  expect(markText({ ...mark, reason: "team_mate", until: null }, now)).toBe("Team-mate");
  expect(grouped("1234567")).toBe("1,234,567");
});
