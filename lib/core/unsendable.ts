/**
 * Characters that no message may hold, because they let it look like something else: control
 * characters apart from tab and line ends, halves of characters, marks that turn the reading
 * direction of what follows, and two code points that are no characters.
 */
const unsendable = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u;

const names: Record<number, string> = {
  0: "NUL character",
  27: "escape character",
  8234: "left-to-right embedding mark",
  8235: "right-to-left embedding mark",
  8236: "end mark of a reading direction",
  8237: "left-to-right override mark",
  8238: "right-to-left override mark",
  8294: "left-to-right isolate mark",
  8295: "right-to-left isolate mark",
  8296: "isolate mark",
  8297: "end mark of an isolate",
};

/** The first character of a text that cannot be sent, in words with its code point; null when there is none. */
export function firstUnsendable(text: string): string | null {
  const found = unsendable.exec(text)?.[0].codePointAt(0);
  return found === undefined ? null : `${nameOf(found)} (${codeOf(found)})`;
}

/** How many characters of a text cannot be sent. */
export function countUnsendable(text: string): number {
  return [...text].filter((character) => unsendable.test(character)).length;
}

/** The text without what cannot be sent, and with nothing else changed. */
export function withoutUnsendable(text: string): string {
  return [...text].filter((character) => !unsendable.test(character)).join("");
}

function nameOf(code: number): string {
  if (code >= 0xd800 && code <= 0xdfff) return "half of a character";
  return names[code] ?? (code < 0xa0 ? "control character" : "code that is no character");
}

function codeOf(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
}
