import { expect, it } from "vitest";
import { fieldText, reasonText } from "./reasons";

it("a known reason has its own sentence", () => {
  expect(reasonText({ reason: "guardian.timeout" })).toBe(
    "The model took too long. Your fee came back.",
  );
});

it("an unknown reason falls back to its domain, then to its code, and is never shown itself", () => {
  expect(reasonText({ reason: "guardian.new_fault" })).toContain("Your fee came back");
  expect(reasonText({ reason: "bounty.unheard_of", code: "forbidden" })).toBe(
    "You may not do this.",
  );
  expect(reasonText({ reason: "bounty.unheard_of" })).not.toContain("unheard");
});

it("says when to try again", () => {
  expect(reasonText({ reason: "limit.exceeded", retryAfter: 12.2 })).toBe(
    "Too many requests. Try again in 13 s.",
  );
  expect(reasonText({ reason: "limit.exceeded", retryAfter: 600 })).toMatch(/in 10 min\.$/);
  expect(reasonText({ reason: "limit.exceeded", retryAfter: 86_400 })).toMatch(/in 24 h\.$/);
});

it("a field's complaint is put in words where it is a reason", () => {
  expect(fieldText({ email: ["user.email_taken"] }, "email")).toContain("Sign in instead");
  expect(fieldText({ email: ["Enter an e-mail address."] }, "email")).toBe(
    "Enter an e-mail address.",
  );
  expect(fieldText(undefined, "email")).toBeUndefined();
});

it("says how many credits are there and how many it takes", () => {
  const details = { needed: "310000", available: "120000" };
  expect(reasonText({ reason: "credit.insufficient", details })).toBe(
    "You have 0.12 credits; this may cost 0.31. You were not charged.",
  );
  expect(reasonText({ reason: "credit.insufficient" })).toContain("too few credits");
  expect(reasonText({ reason: "plan.rate", retryAfter: 12 })).toBe(
    "Your plan allows no more messages at once. Try again in 12 s.",
  );
});
