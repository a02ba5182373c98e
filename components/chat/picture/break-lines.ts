import type { Line, Measure, Run } from "./types";

/** Where a line may be broken, in any script. */
const words = new Intl.Segmenter(undefined, { granularity: "word" });
const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** Runs as lines no wider than `width`; a word that is wider alone is broken between its letters. */
export function breakLines(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  let line: Line = { runs: [], width: 0 };
  const close = () => {
    lines.push(trimmed(line, measure));
    line = { runs: [], width: 0 };
  };
  const add = ({ text, look }: Run) => {
    const wide = measure(text, look);
    const last = line.runs.at(-1);
    if (last?.look === look) {
      last.text += text;
      last.width = measure(last.text, look);
      line.width = last.x + last.width;
    } else {
      line.runs.push({ text, look, x: line.width, width: wide });
      line.width += wide;
    }
  };
  for (const piece of runs.flatMap((run) => piecesOf(run, width, measure))) {
    if (piece.text === "\n") {
      close();
      continue;
    }
    const wide = measure(piece.text.trimEnd(), piece.look);
    if (line.runs.length > 0 && line.width + wide > width) close();
    if (line.runs.length > 0 || piece.text.trim() !== "" || piece.look.voice === "mono") add(piece);
  }
  close();
  return lines;
}

/** Words with what stands after them, and line ends by themselves. */
function piecesOf({ text, look }: Run, width: number, measure: Measure): Run[] {
  const pieces: string[] = [];
  for (const { segment, isWordLike } of words.segment(text)) {
    const last = pieces.at(-1);
    if (segment.includes("\n")) pieces.push(...segment.replace(/[^\n]/g, "").split(""));
    else if (isWordLike || last === undefined || last === "\n") pieces.push(segment);
    else pieces[pieces.length - 1] = last + segment;
  }
  return pieces.flatMap((piece) =>
    piece !== "\n" && measure(piece.trimEnd(), look) > width
      ? broken(piece, width, (part) => measure(part, look)).map((part) => ({ text: part, look }))
      : [{ text: piece, look }],
  );
}

function broken(piece: string, width: number, measure: (text: string) => number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const { segment } of letters.segment(piece)) {
    if (part !== "" && measure(part + segment) > width) {
      parts.push(part);
      part = "";
    }
    part += segment;
  }
  return [...parts, part];
}

/** Blanks at the end of a line take no room. */
function trimmed(line: Line, measure: Measure): Line {
  const last = line.runs.at(-1);
  if (!last || last.text === last.text.trimEnd()) return line;
  const text = last.text.trimEnd();
  const width = measure(text, last.look);
  return { runs: [...line.runs.slice(0, -1), { ...last, text, width }], width: last.x + width };
}
