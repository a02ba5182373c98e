import { expect, it } from "vitest";
import { someAttempt } from "./fixtures";
import { moversOf, priceMoveWords } from "./price-move";

const mine = (number: number, state: "rejected" | "judging" | "voided" = "rejected") =>
  someAttempt(number, { state });
const theirs = (number: number) =>
  someAttempt(number, { state: "rejected", player: { id: "usr_2", handle: "ines" } });
const viewerId = mine(1).player.id;

it("the player's own verdict is told as their own, not as somebody before them", () => {
  const attempts = [theirs(1), theirs(2), mine(3)];
  const movers = moversOf({ attempts, judgedCount: 3, viewerId, from: 2, to: 3 });
  expect(movers).toEqual({ own: 1, others: 0 });
  const words = priceMoveWords(movers, { number: 4, former: 10_000_000n, price: 10_078_000n });
  expect(words).toBe(
    "Your own last message was judged, which moved the price. Attempt 4 now costs $10.07, not $10.00. Your message is kept.",
  );
});

it("tells others from oneself where both were judged, and counts no voided attempt", () => {
  const attempts = [theirs(1), mine(2), mine(3, "voided"), theirs(4), theirs(5)];
  const movers = moversOf({ attempts, judgedCount: 4, viewerId, from: 1, to: 4 });
  expect(movers).toEqual({ own: 1, others: 2 });
  expect(priceMoveWords(movers, { number: 6, former: 1n, price: 2n })).toMatch(
    /^Your own last message and 2 messages of others were judged meanwhile\./,
  );
});

it("looks only at verdicts between the two prices, whatever was judged before or since", () => {
  const attempts = [mine(1), theirs(2), mine(3)];
  expect(moversOf({ attempts, judgedCount: 3, viewerId, from: 1, to: 2 })).toEqual({
    own: 0,
    others: 1,
  });
});

it("a price that comes before the verdict's news belongs to the player who still waits", () => {
  const waiting = [theirs(1), mine(2, "judging")];
  expect(moversOf({ attempts: waiting, judgedCount: 1, viewerId, from: 1, to: 2 })).toEqual({
    own: 1,
    others: 0,
  });
  expect(moversOf({ attempts: [theirs(1)], judgedCount: 1, viewerId, from: 1, to: 2 })).toEqual({
    own: 0,
    others: 1,
  });
});
