import { foldText } from "@/lib/core/fold-text";

/** First letters of alphabets of signs: squared, circled and squared on black, and of flags. */
const alphabets = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6];

/** Letters that are signs become letters, and what stands between words in place of a space a space. */
function parted(text: string): string {
  return text
    .replace(/[\u{1f130}-\u{1f189}\u{1f1e6}-\u{1f1ff}]/gu, letterOf)
    .replace(/[\u2800_]/g, " ")
    .replace(/(?<=[\p{L}\p{N}])[.,;:|/\\~*+=-]+(?=[\p{L}\p{N}])/gu, " ");
}

function letterOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const first = alphabets.findLast((each) => each <= code) ?? code;
  const place = code - first;
  return place < 26 ? String.fromCodePoint(0x61 + place) : sign;
}

/**
 * The ways in which somebody may have meant a text to be read: folded; folded once words are told
 * apart whatever stands between them; and with its digits left as digits.
 */
export function spellingsOf(text: string): string[] {
  const apart = parted(text);
  const digits = apart.normalize("NFKC").toLowerCase();
  return [...new Set([foldText(text), foldText(apart), digits])];
}
