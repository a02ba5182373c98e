import type { Token, Tokens } from "marked";
import { type Block, isMath, parseMarkdown } from "../markdown/parse";
import { breakLines } from "./break-lines";
import { mono, runsOf } from "./inline-runs";
import type { Line, Look, Mark, Measure, Run, Strip } from "./types";

export type Column = { x: number; width: number; measure: Measure };

const reply: Look = { voice: "display", size: 18, colour: "ink" };
const LEADING = 1.55;
const CODE_LEADING = 1.5;
const INDENT = 26;
const PAD = 12;

/** The words of a companion in their marks, strip by strip. */
export function replyStrips(text: string, column: Column): Strip[] {
  return blockStrips(parseMarkdown(text, false), column, reply);
}

function blockStrips(blocks: readonly Block[], column: Column, look: Look): Strip[] {
  return blocks.flatMap((block, at) => [
    ...(at > 0 ? [gap(10)] : []),
    ...stripsOf(block, column, look),
  ]);
}

function stripsOf(block: Block, column: Column, look: Look): Strip[] {
  if (isMath(block)) return codeStrips(block.text.trim(), column);
  const token = block as Tokens.Generic;
  switch (token.type) {
    case "heading":
      return flow(runsOf(token.tokens, headingLook(token.depth as number, look)), column);
    case "code":
      return codeStrips(token.text as string, column);
    case "list":
      return listStrips(token as Tokens.List, column, look);
    case "table":
      return tableStrips(token as Tokens.Table, column, look);
    case "blockquote":
      return quoteStrips(token.tokens ?? [], column, look);
    case "hr":
      return [{ height: 17, marks: [bar(column.x + column.width / 2 - 48, 8, 96, 1)] }];
    default:
      return flow(runsOf(token.tokens ?? [token], look), column);
  }
}

function headingLook(depth: number, look: Look): Look {
  return { ...look, size: depth <= 2 ? 26 - depth * 3 : 18, weight: depth > 2 ? 600 : 400 };
}

export function gap(height: number): Strip {
  return { height, marks: [] };
}

/** Runs as lines, one strip each. */
export function flow(runs: readonly Run[], { x, width, measure }: Column): Strip[] {
  return breakLines(runs, width, measure).map((line) => lineStrip(line, x, width, LEADING));
}

function lineStrip(line: Line, x: number, width: number, leading: number): Strip {
  const size = Math.max(15, ...line.runs.map(({ look }) => look.size));
  const height = Math.round(size * leading);
  const rightToLeft = startsRightToLeft(line);
  const baseline = Math.round(height / 2 + size * 0.35);
  const at = rightToLeft ? x + width : x;
  return { height, marks: [{ kind: "words", line, x: at, baseline, rightToLeft }] };
}

/** By its first letter that has a direction. */
function startsRightToLeft({ runs }: Line): boolean {
  const text = runs.map((run) => run.text).join("");
  const [first = ""] = /\p{L}/u.exec(text) ?? [];
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    first,
  );
}

function bar(x: number, y: number, width: number, height: number): Mark {
  return { kind: "box", x, y, width, height, colour: "rule" };
}

/** Behind a strip, as wide as the column. */
export function behind(
  strip: Strip,
  box: { x: number; width: number },
  colour: "overlay" | "sunk",
) {
  const ground: Mark = { kind: "box", ...box, y: 0, height: strip.height, colour };
  return { ...strip, marks: [ground, ...strip.marks] };
}

function codeStrips(text: string, { x, width, measure }: Column): Strip[] {
  const look = { ...mono(reply), colour: "ink" as const };
  const runs = [{ text: text.replaceAll("\t", "  "), look }];
  const lines = breakLines(runs, width - 2 * PAD, measure).map((line) =>
    lineStrip(line, x + PAD, width - 2 * PAD, CODE_LEADING),
  );
  return [gap(PAD - 2), ...lines, gap(PAD - 2)].map((one) => behind(one, { x, width }, "sunk"));
}

function listStrips(list: Tokens.List, column: Column, look: Look): Strip[] {
  const inner = { ...column, x: column.x + INDENT, width: column.width - INDENT };
  return list.items.flatMap((item, at) => {
    const told = blockStrips(item.tokens.filter(isShown), inner, look);
    const text = markOf(list, item, at);
    return withMark(told, text, { ...column, width: INDENT }, { ...look, colour: "ink-3" });
  });
}

function markOf(list: Tokens.List, item: Tokens.ListItem, at: number): string {
  if (item.task) return item.checked ? "☑" : "☐";
  return list.ordered ? `${(list.start === "" ? 1 : list.start) + at}.` : "•";
}

/** The sign of an item stands beside its first line. */
function withMark(strips: Strip[], text: string, column: Column, look: Look): Strip[] {
  const [first, ...rest] = strips;
  const [sign] = flow([{ text, look }], column);
  if (!first || !sign) return strips;
  return [{ ...first, marks: [...sign.marks, ...first.marks] }, ...rest];
}

function quoteStrips(tokens: readonly Token[], column: Column, look: Look): Strip[] {
  const inner = { ...column, x: column.x + 18, width: column.width - 18 };
  return blockStrips(tokens.filter(isShown), inner, { ...look, colour: "ink-2" }).map((strip) => ({
    ...strip,
    marks: [bar(column.x, 0, 2, strip.height), ...strip.marks],
  }));
}

function tableStrips(table: Tokens.Table, column: Column, look: Look): Strip[] {
  const count = Math.max(1, table.header.length);
  const width = column.width / count;
  const words: Look = { ...look, voice: "text", size: 15 };
  const row = (cells: readonly Tokens.TableCell[], weight: number): Strip => {
    const drawn = cells.map((cell, at) =>
      stack(
        flow(runsOf(cell.tokens, { ...words, weight }), {
          ...column,
          x: column.x + at * width,
          width: width - PAD,
        }),
      ),
    );
    const height = Math.max(24, ...drawn.map((cell) => cell.height)) + 9;
    const line = bar(column.x, height - 4, column.width, 1);
    return { height, marks: [...drawn.flatMap(({ marks }) => marks), line] };
  };
  return [row(table.header, 600), ...table.rows.map((cells) => row(cells, 400))];
}

/** Strips one below the other, as one. */
export function stack(strips: readonly Strip[]): Strip {
  let height = 0;
  const marks: Mark[] = [];
  for (const strip of strips) {
    marks.push(...strip.marks.map((mark) => lowered(mark, height)));
    height += strip.height;
  }
  return { height, marks };
}

function lowered(mark: Mark, by: number): Mark {
  return mark.kind === "words"
    ? { ...mark, baseline: mark.baseline + by }
    : { ...mark, y: mark.y + by };
}

function isShown({ type }: Token): boolean {
  return type !== "space" && type !== "def" && type !== "checkbox";
}
