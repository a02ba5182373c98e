import { hashOf } from "../prompt/macros";
import type { Lines, Pick } from "./voice";

/**
 * Chooses lines by the talk itself: the same talk always the same. A line that was said already comes
 * again only when every other was, and then the one that was said longest ago. `fill` puts words for
 * `{slots}`, or is null where it has none for one of them.
 */
export function pickerFor(said: string, seed: string, fill: (line: string) => string | null): Pick {
  let heard = said;
  return (of, lines) => {
    const fit = lines.flatMap((line) => {
      const words = fill(line);
      return words === null ? [] : [{ words, print: fingerprint(line) }];
    });
    const start = hashOf(`${seed}:${of}`) % Math.max(1, fit.length);
    const inTurn = [...fit.slice(start), ...fit.slice(0, start)];
    const oldest = inTurn
      .map((one) => ({ ...one, last: heard.lastIndexOf(one.print) }))
      .reduce<{ words: string; last: number } | null>(
        (best, one) => (best && best.last <= one.last ? best : one),
        null,
      );
    if (!oldest) return "";
    heard += `\n${oldest.words}`;
    return oldest.words;
  };
}

/** The longest run of a line without a slot: by it the line is known again. */
export function fingerprint(line: string): string {
  return line
    .split(/\{[a-z]+\}/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), "")
    .trim();
}

export function linesOf(text: string): Lines {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
