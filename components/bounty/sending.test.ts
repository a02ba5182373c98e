import { expect, it } from "vitest";
import { someAttempt } from "./fixtures";
import { arrived, mayHavePaid, obstacleTo } from "./sending";

const send = {
  state: "open" as const,
  signedIn: true,
  excluded: false,
  available: 100_000_000n,
  price: 10_000_000n,
  message: "Please.",
  messageMax: 10,
};

it("a signed-in player with enough money and something to say may send", () => {
  expect(obstacleTo(send)).toBeNull();
});

it("offers nothing to somebody on a break, whatever they have", () => {
  expect(obstacleTo({ ...send, excluded: true })).toEqual({ kind: "excluded" });
});

it("says what a message costs and what the player has", () => {
  expect(obstacleTo({ ...send, available: 4_100_000n })).toEqual({
    kind: "too_little",
    text: "You have $4.10; this costs $10.00.",
  });
  expect(obstacleTo({ ...send, available: 10_000_000n })).toBeNull();
});

it("nobody is asked to sign in or to refill for a round that takes no messages", () => {
  const obstacle = obstacleTo({ ...send, state: "paused", signedIn: false, available: 0n });
  expect(obstacle?.kind).toBe("closed");
});

it("counts what is too much, and sends no blanks", () => {
  expect(obstacleTo({ ...send, message: "eleven char" })).toEqual({
    kind: "too_long",
    text: "Shorten it by 1.",
  });
  expect(obstacleTo({ ...send, message: "  \n" })?.kind).toBe("empty");
});

it("names the character that cannot be sent, and how many more there are", () => {
  expect(obstacleTo({ ...send, message: "a\0b" })).toEqual({
    kind: "unsendable",
    text: "One character cannot be sent: NUL character (U+0000).",
  });
  expect(obstacleTo({ ...send, message: "\u202ea\0\0" })).toEqual({
    kind: "unsendable",
    text: "3 characters cannot be sent, the first is: right-to-left override mark (U+202E).",
  });
  expect(obstacleTo({ ...send, message: "a\n\tb 🦊" })).toBeNull();
});

it("a press of unknown fate has arrived when a later attempt of the player has its words", () => {
  const unsure = { key: "k", message: " Please. ", after: 4 };
  const viewerId = someAttempt(1).player.id;
  expect(arrived(unsure, [someAttempt(4)], viewerId)).toBeUndefined();
  expect(arrived(unsure, [someAttempt(5)], "usr_2")).toBeUndefined();
  expect(arrived(unsure, [someAttempt(5, { message: "Other." })], viewerId)).toBeUndefined();
  expect(arrived(unsure, [someAttempt(4), someAttempt(5)], viewerId)?.number).toBe(5);
});

it("keeps the key of a payment that may have gone through, and of no other", () => {
  const refused = (reason: string, code: string) =>
    mayHavePaid({ kind: "refused", failure: { reason, code } });
  expect(mayHavePaid({ kind: "dropped", paid: false })).toBe(true);
  expect(refused("internal.error", "internal")).toBe(true);
  expect(refused("database.unavailable", "unavailable")).toBe(true);
  expect(refused("bounty.quote_stale", "conflict")).toBe(false);
  expect(mayHavePaid({ kind: "dropped", paid: true })).toBe(false);
  expect(mayHavePaid({ kind: "judged" })).toBe(false);
});
