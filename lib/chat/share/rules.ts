export const MARK = "█████";

/** A text without these words, however they are written. */
export function takeOut(text: string, words: readonly string[]): string {
  return words.reduce((now, word) => now.replace(new RegExp(escaped(word), "giu"), MARK), text);
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}
