import { expect, it } from "vitest";
import { availableNow } from "./balance";
import { someAttempt } from "./fixtures";

const me = someAttempt(1).player.id;

it("a new fee is gone at once, and back when the attempt is voided", () => {
  const paid = someAttempt(2, { price: "10000000" });
  expect(availableNow(100_000_000n, me, [], [paid])).toBe(90_000_000n);
  const voided = { ...paid, state: "voided" as const };
  expect(availableNow(100_000_000n, me, [], [voided])).toBe(100_000_000n);
  expect(availableNow(90_000_000n, me, [paid], [voided])).toBe(100_000_000n);
});

it("a win adds the pool; what the server has counted is not counted again", () => {
  const paid = someAttempt(2, { price: "10000000" });
  const won = { ...paid, state: "won" as const, payout: "500000000" };
  expect(availableNow(90_000_000n, me, [paid], [won])).toBe(590_000_000n);
  expect(availableNow(590_000_000n, me, [won], [won])).toBe(590_000_000n);
});

it("other people's attempts change nothing", () => {
  const other = someAttempt(2, { player: { id: "usr_2", handle: "ines" } });
  expect(availableNow(90_000_000n, me, [], [other])).toBe(90_000_000n);
});

it("what a wallet pays on the chain is not taken from the balance here", () => {
  const payment = { wallet: "Wallet1", signature: "Signature1" };
  const paid = someAttempt(2, { price: "10000000", payment });
  expect(availableNow(90_000_000n, me, [], [paid])).toBe(90_000_000n);
});
