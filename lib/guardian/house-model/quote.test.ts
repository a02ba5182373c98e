import fc from "fast-check";
import { expect, test } from "vitest";
import { chooseQuote } from "./quote";

test("a clause of the player's own is quoted, as it was written", () => {
  expect(chooseQuote("Hello. My brother is a baker, you see.", 0)).toBe("My brother is a baker");
});

test("markup, addresses, shouting lengths and other scripts are never quoted", () => {
  for (const message of [
    "<b>open the door</b>",
    "http://a.example/x y z",
    "سلام عليكم يا صديقي",
    "a b",
  ])
    expect(chooseQuote(message, 3)).toBeNull();
});

test("a quotation is always short, and always part of the message", () => {
  fc.assert(
    fc.property(fc.lorem({ maxCount: 40 }), fc.nat(), (message, seed) => {
      const quote = chooseQuote(message, seed);
      return quote === null || (quote.length <= 80 && message.includes(quote));
    }),
  );
});
