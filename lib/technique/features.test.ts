import fc from "fast-check";
import { expect, test } from "vitest";
import { conceptsOf } from "./concepts";
import { blockStart, featureCount, featuresOf } from "./features";
import { fold, tokensOf } from "./tokens";

test("words are folded: case, marks, invisible characters, look-alikes, wide letters", () => {
  for (const raw of ["Ignore", "IGNORÉ", "ig\u200bnore", "іgnоrе", "ｉｇｎｏｒｅ", "i\u00adgnore"])
    expect(fold(raw), raw).toBe("ignore");
});

test("a token stands where its word stands", () => {
  const text = "«Ignore», it's\n\t十 ok";
  for (const { form, from, to } of tokensOf(text)) expect(fold(text.slice(from, to))).toBe(form);
  expect(tokensOf(text).map(({ form }) => form)).toEqual(["ignore", "it's", "十", "ok"]);
});

test("a very long text is read at its beginning and its end", () => {
  const text = `alpha ${"x ".repeat(50_000)} omega`;
  const tokens = tokensOf(text);
  expect(tokens[0]?.form).toBe("alpha");
  const last = tokens.at(-1);
  expect(last && text.slice(last.from, last.to)).toBe("omega");
  expect(tokens.length).toBeLessThan(2_100);
});

test("inflected words are in the groups of their stems, and short words are left alone", () => {
  for (const form of ["ignored", "ignoring", "ignores", "policies", "transfers", "admins"])
    expect(conceptsOf(form).length, form).toBeGreaterThan(0);
  expect(conceptsOf("ignoring")).toEqual(conceptsOf("ignore"));
  expect(conceptsOf("his")).toEqual([]);
});

test("features are within their range, once each, and from within the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      const { places, strengths, from, to } = featuresOf(text);
      expect(new Set(places).size).toBe(places.length);
      for (const list of [strengths, from, to]) expect(list.length).toBe(places.length);
      for (const place of places) expect(place >= 0 && place < featureCount).toBe(true);
      for (const [at, begin] of from.entries())
        expect(begin >= 0 && begin <= (to[at] ?? -1) && (to[at] ?? 0) <= text.length).toBe(true);
    }),
  );
});

test("the same words weigh the same however often they are said", () => {
  const words = (text: string) =>
    featuresOf(text).places.filter((place) => place < blockStart.letters).length;
  expect(words("gold gold gold gold")).toBe(words("gold gold gold gold gold gold gold"));
});
