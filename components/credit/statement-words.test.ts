import { expect, test } from "vitest";
import type { StatementLine } from "@/lib/credit/contract";
import { burnOrderWords, lineWords } from "./statement-words";

const base = { id: "x", at: "2026-01-01T00:00:00Z", change: "-1", availableAfter: "1", memo: {} };
const charge = (more: object): StatementLine => ({
  kind: "charge",
  ...base,
  feature: "chat",
  model: "house/companion",
  state: "posted",
  reason: "",
  parts: [],
  ...more,
});
const entry = (more: object): StatementLine => ({
  kind: "entry",
  ...base,
  code: "x.y",
  bucket: "bonus",
  ...more,
});

test("a charge says what it was for and from which credits it came", () => {
  const parts = [
    { bucketId: "a", kind: "daily", held: "5", posted: "5" },
    { bucketId: "b", kind: "purchased", held: "5", posted: "1" },
    { bucketId: "c", kind: "bonus", held: "5", posted: "0" },
  ];
  expect(lineWords(charge({ memo: { companion: "Odalys" }, parts }))).toEqual({
    title: "Chat with Odalys",
    detail: "From daily and bought credits",
  });
});

test("a charge that waits or came back says so", () => {
  expect(lineWords(charge({ state: "held" })).detail).toBe(
    "Held for the worst case, not charged yet",
  );
  expect(lineWords(charge({ state: "voided", reason: "not_begun" })).detail).toBe(
    "Did not begin, given back",
  );
  expect(lineWords(charge({ state: "voided", reason: "anything" })).detail).toBe(
    "Nothing was delivered, given back",
  );
});

test("what came and went has words of its own, and what nobody knows still says which way", () => {
  expect(lineWords(entry({ code: "credit.daily", memo: { tier: "vip" } })).detail).toBe(
    "Once a day, VIP",
  );
  expect(lineWords(entry({ code: "credit.lapse", bucket: "daily" })).title).toBe(
    "Daily credits that were left",
  );
  expect(lineWords(entry({ code: "billing.package", memo: { package: "Whale" } }))).toEqual({
    title: "Whale package",
    detail: "The bonus on top",
  });
  expect(lineWords(entry({})).detail).toBe("Taken back");
  expect(lineWords(entry({ change: "1" })).detail).toBe("Given to you");
});

test("the order in which credits are spent is said in words", () => {
  expect(burnOrderWords("daily,purchased,bonus")).toBe(
    "Daily credits are spent first, then bought, then bonus ones.",
  );
  expect(burnOrderWords("expiring")).toBe("Credits that end first are spent first.");
});
