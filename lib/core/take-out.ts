const MARK = "█████";

/** A text without these words, however they are written; where they overlap, all of them go. */
export function takeOut(text: string, words: readonly string[]): string {
  const whole = text.normalize("NFC");
  let out = "";
  let from = 0;
  for (const { start, end } of merged(words.flatMap((word) => placesOf(whole, word)))) {
    out += whole.slice(from, start) + MARK;
    from = end;
  }
  return out + whole.slice(from);
}

type Stretch = { start: number; end: number };

function placesOf(text: string, word: string): Stretch[] {
  const pattern = patternOf(word.normalize("NFC").trim());
  if (pattern === "") return [];
  return [...text.matchAll(new RegExp(pattern, "giu"))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Blanks, apostrophes and hyphens are written in many ways. */
function patternOf(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/\s+/g, "\\s+")
    .replace(/['’‘ʼ]/g, "['’‘ʼ]")
    .replace(/[-‐‑–]/g, "[-‐‑–]");
}

function merged(stretches: readonly Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const next of [...stretches].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && next.start < last.end) last.end = Math.max(last.end, next.end);
    else joined.push({ ...next });
  }
  return joined;
}
