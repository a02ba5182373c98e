const MARK = "█████";

/** Words that somebody wrote with commas between them. */
export function wordsIn(text: string): string[] {
  const words = text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word.length > 1);
  return [...new Set(words)].slice(0, 50);
}

/** A text without these words, however they are written. */
export function redacted(text: string, words: readonly string[]): string {
  return words.reduce((now, word) => now.replace(new RegExp(escaped(word), "giu"), MARK), text);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
