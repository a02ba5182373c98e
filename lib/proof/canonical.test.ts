import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical";

const text = fc.string({ unit: "grapheme" });
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(text, tie("value"), { maxKeys: 4 }),
  ),
}));

/** The same value with its keys put in the other order, at every depth. */
function turned(given: unknown): unknown {
  if (Array.isArray(given)) return given.map(turned);
  if (given === null || typeof given !== "object") return given;
  return Object.fromEntries(
    Object.entries(given)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

test("the canonical text says the same as the value", () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(JSON.parse(canonicalJson(given))).toEqual(JSON.parse(JSON.stringify(given)));
    }),
  );
});

test("the order in which keys were written makes no difference", () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(canonicalJson(turned(given))).toBe(canonicalJson(given));
    }),
  );
});

test("keys are in the order of UTF-16 units, as in the example of RFC 8785", () => {
  const example = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\u{1f600}": 5, "\u0080": 6, ö: 7 };
  expect(Object.keys(JSON.parse(canonicalJson(example))).slice(1)).toEqual([
    "\r",
    "\u0080",
    "ö",
    "€",
    "\u{1f600}",
    "\ufb33",
  ]);
  expect(canonicalJson({ b: [1, { d: null, c: "\n" }], a: true })).toBe(
    '{"a":true,"b":[1,{"c":"\\n","d":null}]}',
  );
});

test.each([
  ["a fraction", 0.5],
  ["an unsafe integer", 2 ** 53],
  ["not a number", Number.NaN],
  ["undefined", undefined],
  ["something left out", { a: undefined }],
  ["a hole", new Array(1)],
  ["a big integer", 1n],
  ["a date", new Date(0)],
  ["a map", new Map()],
  ["half a character", "\ud800"],
  ["half a character as a key", { "\udc00": 1 }],
])("what has more than one reading is refused: %s", (_, given) => {
  expect(() => canonicalJson(given)).toThrow(TypeError);
});
