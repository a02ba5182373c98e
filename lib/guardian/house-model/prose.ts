const contractions: [RegExp, string][] = [
  [/\bwon't\b/g, "will not"],
  [/\bcan't\b/g, "cannot"],
  [/\bain't\b/g, "is not"],
  [/n't\b/g, " not"],
  [/\bi'm\b/g, "i am"],
  [/'re\b/g, " are"],
  [/'ve\b/g, " have"],
  [/'ll\b/g, " will"],
  [/'d\b/g, " would"],
  [/\blet's\b/g, "let us"],
];

/** Compatible characters made one, invisible ones dropped, quotes straightened. Keeps case. */
export function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Cc}]/gu, (mark) => (mark === "\n" || mark === "\t" ? mark : ""))
    .replace(/[‘’ʼ´]/g, "'")
    .replace(/[“”«»„]/g, '"');
}

/** Sentences of a tidied text, in order, without empty ones. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?;…])\s+|\n+|(?:\s[-–—]+\s)|—/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
}

/** A sentence as the lexicon reads it: lower case, contractions spelt out, words and blanks only. */
export function plain(sentence: string): string {
  const lower = sentence.toLowerCase();
  const spelt = contractions.reduce((text, [short, long]) => text.replace(short, long), lower);
  return spelt
    .replace(/[^\p{L}\p{N}' ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
}

export function wordsOf(text: string): string[] {
  return plain(text).split(" ").filter(Boolean);
}
