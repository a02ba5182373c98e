import fc from "fast-check";
import { expect, test } from "vitest";
import { replyStrips } from "./block-strips";
import { breakLines } from "./break-lines";
import { layOut, PAGES_MAX, page } from "./lay-out";
import type { Look, PictureMessage, Strip } from "./types";

const measure = (text: string, { size }: Look) => [...text].length * size * 0.5;
const look: Look = { voice: "display", size: 18, colour: "ink" };
const message = (text: string, own = false): PictureMessage => ({
  who: own ? "You" : "Thessaly",
  own,
  at: "2026-11-20 20:00",
  text,
});
const textOf = (strips: readonly Strip[]) =>
  strips
    .flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.kind === "words" ? mark.line.runs.map(({ text }) => text) : []))
    .join("");

test("no line is wider than its column, and no letter is lost", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "grapheme", maxLength: 80 }), { minLength: 1, maxLength: 6 }),
      fc.integer({ min: 40, max: 400 }),
      (texts, width) => {
        const runs = texts.map((text) => ({ text, look }));
        const lines = breakLines(runs, width, measure);
        for (const line of lines)
          if (line.runs.some(({ text }) => [...text].length > 1))
            expect(line.width).toBeLessThanOrEqual(Math.max(width, 5 * 18));
        const told = lines.flatMap((line) => line.runs.map(({ text }) => text)).join("");
        expect(told.replace(/\s/g, "")).toBe(texts.join("").replace(/\s/g, ""));
      },
    ),
  );
});

test("code keeps the blanks at the beginning of its lines", () => {
  const strips = replyStrips("```py\nif x:\n    go()\n```", { x: 0, width: 500, measure });
  expect(textOf(strips)).toBe("if x:    go()");
});

test("a table, a list and a quote are all told", () => {
  const strips = replyStrips("| a | b |\n|---|---|\n| 1 | 2 |\n\n1. one\n2. two\n\n> said", {
    x: 0,
    width: 500,
    measure,
  });
  expect(textOf(strips)).toBe("ab121.one2.twosaid");
});

test("pages are broken between lines, none higher than a page, and everything is on one", () => {
  const words = "It was a long night at the lamp, and the sea said nothing. ".repeat(20);
  const messages = Array.from({ length: 60 }, (_, at) => message(`${at}: ${words}`, at % 2 === 0));
  const pages = layOut([], messages, measure) ?? [];
  expect(pages.length).toBeGreaterThan(3);
  for (const { height, strips } of pages) {
    expect(height).toBeLessThanOrEqual(page.height - page.foot);
    expect(height).toBe(page.margin + strips.reduce((sum, strip) => sum + strip.height, 0));
    expect(strips.at(-1)?.stays).toBeFalsy();
  }
  const told = textOf(pages.flatMap(({ strips }) => strips));
  for (let at = 0; at < 60; at++) expect(told).toContain(`${at}: It was`);
});

test("what would fill too many pages is not begun", () => {
  const long = message("A line.\n".repeat(500), true);
  expect(layOut([], Array(PAGES_MAX * 2).fill(long), measure)).toBeNull();
  const row = `| a | b | c |\n|---|---|---|\n| ${"word ".repeat(4_000)} | b | c |`;
  expect(layOut([], [message(row)], measure)).toBeNull();
});
