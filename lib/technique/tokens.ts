/** A word of a text, folded to a plain form, and where it stands. */
export type Token = { form: string; from: number; to: number };

/** Texts are read up to here: their beginning and their end, in UTF-16 units. */
const longest = 4_000;
const kept = longest / 2;

const word = /[\p{L}\p{N}\p{M}\u200b-\u200d\u2060\ufeff\u00ad]+(?:['’][\p{L}]+)*/gu;
const plain = /^[a-z0-9']*$/;

/** Letters of other alphabets that are passed off as Latin ones. */
const lookalikes: Record<string, string> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  у: "y",
  х: "x",
  і: "i",
  ѕ: "s",
  ј: "j",
  ԁ: "d",
  ո: "n",
  α: "a",
  ε: "e",
  ο: "o",
  ρ: "p",
  ι: "i",
  ν: "v",
};

/** The words of a text, at most the first and the last 2,000 characters of it. */
export function tokensOf(text: string): Token[] {
  if (text.length <= longest) return wordsOf(text, 0);
  const tail = text.length - kept;
  return [...wordsOf(text.slice(0, kept), 0), ...wordsOf(text.slice(tail), tail)];
}

/** The part of a text that patterns are looked for in, and where its second half really begins. */
export function readablePart(text: string): { text: string; shift: (at: number) => number } {
  if (text.length <= longest) return { text, shift: (at) => at };
  const gap = text.length - longest;
  const part = `${text.slice(0, kept)}${text.slice(text.length - kept)}`;
  return { text: part, shift: (at) => (at < kept ? at : at + gap) };
}

function wordsOf(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(word)) {
    const form = fold(match[0]);
    if (form === "") continue;
    const from = offset + match.index;
    tokens.push({ form, from, to: from + match[0].length });
  }
  return tokens;
}

/** Lower case, without marks and invisible characters, with look-alike letters made Latin. */
export function fold(raw: string): string {
  const lower = raw.toLowerCase();
  if (plain.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .replace(/[\p{M}\u200b-\u200d\u2060\ufeff\u00ad]+/gu, "")
    .replace(/’/g, "'")
    .replace(/[^\p{ASCII}]/gu, (letter) => lookalikes[letter] ?? letter);
}
