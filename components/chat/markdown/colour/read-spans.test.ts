import fc from "fast-check";
import highlighter from "highlight.js/lib/core";
import { expect, test } from "vitest";
import { grammarOf } from "./languages";
import { readSpans } from "./read-spans";

const registered = async (name: string) => {
  const grammar = grammarOf(name);
  if (grammar) highlighter.registerLanguage(name, (await grammar()).default);
  return (text: string) =>
    readSpans(highlighter.highlight(text, { language: name, ignoreIllegals: true }).value);
};

test("words keep the kind that is nearest to them", async () => {
  const read = await registered("ts");
  expect(read('const a = "<b>";')).toEqual([
    { text: "const", kind: "keyword" },
    { text: " a = ", kind: null },
    { text: '"<b>"', kind: "string" },
    { text: ";", kind: null },
  ]);
});

test("whatever is coloured, it is the same text", async () => {
  for (const name of ["ts", "html", "python", "diff", "bash"]) {
    const read = await registered(name);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (text) => {
        const told = read(text).map((span) => span.text);
        expect(told.join("")).toBe(text);
      }),
      { numRuns: 60 },
    );
  }
});

test("a language is known by any of its names, and others by none", () => {
  expect(grammarOf("TSX")).toBe(grammarOf("typescript"));
  expect(grammarOf("klingon")).toBeNull();
});
