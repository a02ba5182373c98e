import { expect, it } from "vitest";
import { statementWords } from "./statement-words";

const memo = { attempt: "att_1", number: "12", round: "3" };

it("a fee is named by its attempt and leads to its receipt", () => {
  expect(statementWords({ code: "bounty.fee", memo, state: "held" })).toEqual({
    title: "Attempt 12, round 3",
    detail: "Held, not charged yet",
    href: "/attempts/att_1",
  });
  expect(statementWords({ code: "bounty.fee", memo, state: "voided" }).detail).toContain(
    "returned",
  );
});

it("a refund by hand says why, a fee that came back by itself has no reason to give", () => {
  const refund = { code: "bounty.fee_returned", state: "posted" } as const;
  expect(statementWords({ ...refund, memo: { ...memo, reason: "The model was down." } })).toEqual({
    title: "Attempt 12, round 3",
    detail: "Refunded",
    reason: "The model was down.",
    href: "/attempts/att_1",
  });
  expect(statementWords({ ...refund, memo })).not.toHaveProperty("reason");
});

it("a code that is not known yet still reads as words", () => {
  expect(statementWords({ code: "team.pool_share", memo: {}, state: "posted" }).title).toBe(
    "team pool share",
  );
});

it("a prize that several shared says how much of it came here", () => {
  const prize = { code: "bounty.prize", state: "posted" } as const;
  expect(statementWords({ ...prize, memo: { ...memo, percent: "33.33" } }).detail).toContain(
    "33.33 %",
  );
  expect(statementWords({ ...prize, memo }).detail).toBe("Attempt 12, round 3");
});

it("an owner reads what a fee brought, and a stake says why it moved", () => {
  const earned = statementWords({ code: "bounty.fee", memo, state: "posted", change: "1000000" });
  expect(earned).toMatchObject({ title: "Attempt 12, round 3", href: "/attempts/att_1" });
  expect(earned.detail).toContain("your guardian");
  const back = { code: "community.stake_returned", state: "posted" } as const;
  expect(statementWords({ ...back, memo: { guardian: "Grey Owl" } }).title).toContain("Grey Owl");
  expect(statementWords({ ...back, memo: { round: "3" } })).toMatchObject({ href: "/rounds/3" });
});
