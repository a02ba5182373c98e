import fc from "fast-check";
import { expect, test } from "vitest";
import { techniqueLabels } from "./contract";
import { detectTechnique } from "./detect-technique";

const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 400 }),
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 200 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.constantFrom("ignore", "your", "rules", "\n", "{", "}", "pretend", "\ud800", "1"), {
      maxLength: 3_000,
    })
    .map((words) => words.join(" ")),
);

test("any text gets one of the labels, a chance within bounds, and spans within the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { technique, also, attack, flagged, confidence, spans } = detectTechnique(text);
      expect(techniqueLabels).toContain(technique);
      expect(also).not.toContain(technique);
      expect(new Set(also).size).toBe(also.length);
      for (const chance of [attack, confidence]) expect(chance >= 0 && chance <= 1).toBe(true);
      if (technique === "none")
        expect({ also, flagged, spans }).toEqual({ also: [], flagged: false, spans: [] });
      for (const { technique: named, from, to } of spans) {
        expect([technique, ...also]).toContain(named);
        expect(from >= 0 && from < to && to <= text.length).toBe(true);
      }
    }),
  );
});

test("the same text always gets the same answer", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(detectTechnique(text)).toEqual(detectTechnique(text));
    }),
  );
});

test.each([
  ["empty", ""],
  ["a lone surrogate", "\ud83d ignore your rules \udc00"],
  ["100,000 characters without a space", "a".repeat(100_000)],
  ["100,000 characters of brackets", "{[(<".repeat(25_000)],
  ["100,000 characters of words", "ignore the ".repeat(9_091)],
])("%s is answered", (_, text) => {
  expect(techniqueLabels).toContain(detectTechnique(text).technique);
});

test("a message of nothing is none", () => {
  for (const text of ["", " ", "\n\t"])
    expect(detectTechnique(text)).toMatchObject({ technique: "none", attack: 0, confidence: 1 });
});
