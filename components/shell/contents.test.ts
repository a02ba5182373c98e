import { expect, it } from "vitest";
import { entriesFor, entryOf } from "./contents";

it("a page belongs to the entry above it, and an attempt to the rounds", () => {
  expect(entryOf("/bounty")?.label).toBe("Arena");
  expect(entryOf("/rounds/7")?.label).toBe("Rounds");
  expect(entryOf("/attempts/att_1")?.label).toBe("Rounds");
  expect(entryOf("/companions/thessaly")?.label).toBe("Companions");
  expect(entryOf("/roundsabout")).toBeUndefined();
});

it("shows nobody an entry that would turn them away", () => {
  const labels = (person: { signedIn: boolean; admin: boolean }) =>
    entriesFor(person).map((entry) => entry.label);
  expect(labels({ signedIn: false, admin: false })).toEqual([
    "Arena",
    "Rounds",
    "Leaderboard",
    "Teams",
    "Guardians",
    "Patterns",
    "Practice",
    "Companions",
    "Token",
    "Plans",
    "Rules",
    "Fairness",
    "Transparency",
    "API",
  ]);
  expect(labels({ signedIn: true, admin: false })).not.toContain("Admin");
  expect(labels({ signedIn: true, admin: true })).toContain("Admin");
});
