import { expect, test } from "vitest";
import type { EntryStateView } from "@/lib/bounty/contract";
import { entryWords } from "./entry-line";

const of = (state: EntryStateView["state"], reason: string | null = null) =>
  entryWords({
    attemptId: "att_1" as EntryStateView["attemptId"],
    roundNumber: 3,
    state,
    reason,
    signature: null,
  });

test("a payment is told while it is on its way, and no longer than that", () => {
  expect(of("quoted")).toBeNull();
  expect(of("seen")).toContain("final");
  expect(of("taken")).toContain("judged next");
  expect(of("judged")).toBeNull();
});

test("a payment that does not fit says why, and that it comes back", () => {
  expect(of("returning", "bounty.quote_expired")).toMatch(/not taken.*going back/);
  expect(of("returned")).toContain("came back");
});

test("a payment that a limit sends back says which limit, and when it starts anew", () => {
  expect(of("returning", "protection.loss_day_limit")).toBe(
    "Your payment was not taken. It went beyond your loss limit for today, which starts anew at midnight UTC. It is going back to your wallet.",
  );
});
