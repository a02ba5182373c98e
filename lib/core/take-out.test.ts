import fc from "fast-check";
import { expect, test } from "vitest";
import { takeOut } from "./take-out";

test("words that begin, end or overlap like one another leave nothing of them", () => {
  expect(takeOut("Anastasia met Ana.", ["Ana", "Anastasia"])).toBe("█████ met █████.");
  expect(takeOut("In New York City.", ["new york", "york city"])).toBe("In █████.");
});

test("capitals, accents, blanks, hyphens and apostrophes are no way around", () => {
  const composed = "José";
  expect(takeOut(`I am ${composed.normalize("NFD")}.`, [composed])).toBe("I am █████.");
  expect(takeOut("12 Elm\nRoad", ["12 elm road"])).toBe("█████");
  expect(takeOut("O’Brien and Anna‑Maria", ["o'brien", "anna-maria"])).toBe("█████ and █████");
});

test("of what is not asked for nothing goes", () => {
  expect(takeOut("a.b (c) $5", ["axb", "()", " "])).toBe("a.b (c) $5");
});

test("no word is left, whichever are given and in whatever order", () => {
  const word = fc.stringMatching(/^[a-c]{2,4}$/);
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 4 }),
      fc.stringMatching(/^[a-c ]{0,30}$/),
      (words, text) => {
        const left = takeOut(text, words);
        expect(words.filter((one) => left.includes(one))).toEqual([]);
      },
    ),
  );
});
