import { hashOf } from "../prompt/macros";
import type { Lines, Pick } from "./voice";

/** So many replies back a line still sounds like a repetition. */
const recent = 6;

export type Picker = {
  pick: Pick;
  /** The same, or null where every line was said lately. */
  fresh: (of: string, lines: Lines) => string | null;
};

/**
 * Chooses lines by the talk itself: the same talk always the same. A line that was said already comes
 * again only when every other was, and then the one that was said longest ago. `fill` puts words for
 * `{slots}`, or is null where it has none for one of them.
 */
export function pickerFor(
  said: readonly string[],
  seed: string,
  fill: (line: string) => string | null,
): Picker {
  let heard = said.join("\n");
  let lately = said.slice(-recent).join("\n");
  const inTurn = (of: string, lines: Lines) => {
    const fit = lines.flatMap((line) => {
      const words = fill(line);
      return words === null ? [] : [{ words, print: fingerprint(line) }];
    });
    const start = hashOf(`${seed}:${of}`) % Math.max(1, fit.length);
    return [...fit.slice(start), ...fit.slice(0, start)];
  };
  const keep = (words: string) => {
    heard += `\n${words}`;
    lately += `\n${words}`;
    return words;
  };
  return {
    pick(of, lines) {
      const oldest = inTurn(of, lines)
        .map((one) => ({ ...one, last: heard.lastIndexOf(one.print) }))
        .reduce<{ words: string; last: number } | null>(
          (best, one) => (best && best.last <= one.last ? best : one),
          null,
        );
      return oldest ? keep(oldest.words) : "";
    },
    fresh(of, lines) {
      const found = inTurn(of, lines).find(({ print }) => !lately.includes(print));
      return found ? keep(found.words) : null;
    },
  };
}

/** The longest run of a line without a slot: by it the line is known again. */
export function fingerprint(line: string): string {
  return line
    .split(/\{[a-z]+\}/i)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), "")
    .trim();
}

export function linesOf(text: string): Lines {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
