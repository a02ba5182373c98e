import { expect, test } from "vitest";
import { isMath, parseMarkdown } from "./parse";

const reply = `## The tide

It comes **twice a day**, *mostly*, and \`d = 2\` is not the reason. It costs $5 and $12.50.
A second line, with a [chart of it](https://example.org/tides) and ~~no~~ doubt.

- The moon pulls
- The earth *answers*
  1. slowly
  2. then **at once**

| Place | Range | Note |
| --- | ---: | --- |
| Fundy | 16 m | the **largest** |
| Naples | 0.3 m | hardly any |

$$
F = \\frac{G m_1 m_2}{r^2}
$$

Inline it is $r^2$, or \\(r^{-3}\\) for the tide itself.

\`\`\`ts
const pull = (mass: number) => mass ** 2; // not | a table
\`\`\`

> She waited, *and then*
> she did not.

![A harbour](https://example.org/harbour.png)

Good night.`;

const kinds = (text: string, streaming: boolean) =>
  parseMarkdown(text, streaming).map((block) => block.type);

test("no block changes its kind while the rest of a reply arrives", () => {
  const final = kinds(reply, false);
  for (let length = 1; length <= reply.length; length += 1) {
    const shown = kinds(reply.slice(0, length), true);
    expect({ length, shown }).toEqual({ length, shown: final.slice(0, shown.length) });
  }
});

test("the words of a reply only ever grow at their end, a few characters apart", () => {
  let before = "";
  for (let length = 1; length <= reply.length; length += 1) {
    const words = wordsOf(parseMarkdown(reply.slice(0, length), true));
    let same = 0;
    while (same < before.length && before[same] === words[same]) same += 1;
    expect({ length, taken: before.slice(same).length <= 1 ? "" : before.slice(same) }).toEqual({
      length,
      taken: "",
    });
    before = words;
  }
});

test.each([
  ["**bold", "bold", "strong"],
  ["**bold*", "bold", "strong"],
  ["**bold ", "bold", "strong"],
  ["*she looks up", "she looks up", "em"],
  ["`code", "code", "codespan"],
  ["~~gone", "gone", "del"],
])("%s shows its words as what they will be", (text, words, kind) => {
  const [paragraph] = parseMarkdown(text, true);
  const [mark] = (paragraph as { tokens: { type: string; text: string }[] }).tokens;
  expect([mark?.type, mark?.text]).toEqual([kind, words]);
});

test("prices are not formulas", () => {
  const [paragraph] = parseMarkdown("It costs $5 and $12.50, or $3 for two.", false);
  expect(JSON.stringify(paragraph)).not.toContain('"math"');
});

test("an unclosed formula is one while it is written, and words when that was all", () => {
  const [growing] = parseMarkdown("$$\nx = 1", true);
  expect(growing && isMath(growing) && growing.open).toBe(true);
  const [done] = parseMarkdown("$$\nx = 1", false);
  expect(done?.type).toBe("paragraph");
});

function wordsOf(tokens: { type: string }[]): string {
  return tokens
    .map((token) => {
      const { tokens: inner, text, items, header, rows } = token as unknown as Nested;
      if (isMath(token as { type: string })) return "";
      if (items) return wordsOf(items);
      if (Array.isArray(header))
        return [header, ...(rows ?? [])].map((row) => wordsOf(row)).join("");
      return inner ? wordsOf(inner) : (text ?? "");
    })
    .join("");
}

type Nested = {
  tokens?: { type: string }[];
  text?: string;
  items?: { type: string }[];
  header?: { type: string }[];
  rows?: { type: string }[][];
};
