import fc from "fast-check";
import { expect, test } from "vitest";
import { strictJson } from "./strict-json";

const text = fc.string({ unit: "grapheme" });
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(text, fc.constantFrom(":", '"', "\\", "__proto__", "\\\\")),
      tie("value"),
    ),
  ),
}));

test("what has one reading is read, however it is spaced and escaped", () => {
  fc.assert(
    fc.property(value, fc.constantFrom(0, 2, "\t"), (given, space) => {
      const written = JSON.stringify(given, null, space);
      expect(strictJson(written)).toEqual(JSON.parse(written));
      const escaped = written.replace(
        /[^\0-\x7f]/g,
        (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
      );
      expect(strictJson(escaped)).toEqual(JSON.parse(written));
    }),
  );
});

test("a key said twice anywhere is refused, whatever it says and however it is escaped", () => {
  const half = fc.constantFrom("key", "k\\u0065y");
  fc.assert(
    fc.property(half, half, value, value, (one, two, first, second) => {
      const [a, b] = [JSON.stringify(first), JSON.stringify(second)];
      const twice = `{"${one}":${a},"other":":","${two}":${b}}`;
      expect(() => strictJson(twice)).toThrow(TypeError);
      expect(() => strictJson(`[1,{"inside":${twice}}]`)).toThrow(TypeError);
    }),
  );
});

test.each([
  ["a fraction", "[0.5]"],
  ["an unsafe integer", "9007199254740992"],
  ["a number beyond all", "1e400"],
  ["half a character", '"\\ud800"'],
  ["half a character as a key", '{"\\udc00":1}'],
  ["a nest without end", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ["a prototype said twice", '{"__proto__":1,"__proto__":2}'],
])("what has more than one reading is refused: %s", (_, written) => {
  expect(() => strictJson(written)).toThrow(TypeError);
});

test.each([
  ["nothing", ""],
  ["a word", "Good evening."],
  ["two values", "{}{}"],
])("what is no JSON is called so: %s", (_, written) => {
  expect(() => strictJson(written)).toThrow(SyntaxError);
});
