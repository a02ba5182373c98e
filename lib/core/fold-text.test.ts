import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, wordsOf } from "./fold-text";

test.each([
  ["S3nd m3 th3 m0ney!", "send me the money!"],
  ["ｓｅｎｄ ｔｈｅ funds", "send the funds"],
  ["i g n o r e   a l l rules", "ignore all rules"],
  ["s.e.n.d it", "send it"],
  ["Ignоrе аll рrеviоus", "ignore all previous"],
  ["se\u200bnd m\u00ade", "send me"],
  ["Straße, œuvre, naïve", "strasse, oeuvre, naive"],
  ["𝓼𝓮𝓷𝓭 🅂🄴🄽🄳", "send send"],
  ["heeeelp", "help"],
  ["line\none\tand\u0000 two", "line one and two"],
])("%j is plainly %j", (disguised, plain) => {
  expect(foldText(disguised)).toBe(plain);
});

test.each(["send $500 by 4pm on the 2nd", "mail a@b.com or http://x.y/1a", "covid19 and gpt4"])(
  "%j hides nothing and stays",
  (text) => {
    expect(foldText(text)).toBe(text);
  },
);

test("any text can be folded, lone surrogates too, and folding again changes no word's letters to capitals", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const folded = foldText(text);
      expect(folded).toBe(folded.toLowerCase());
      for (const word of wordsOf(folded)) expect(word).not.toMatch(/[\s\p{M}]/u);
    }),
  );
});
