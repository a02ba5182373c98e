export type Names = { char: string; user: string };

/**
 * Puts the macros of a card into words. Chance is drawn from the text and `seed`, so that the same
 * prompt always reads the same. An unknown macro stays as it is.
 */
export function expandMacros(text: string, { char, user }: Names, seed = ""): string {
  return withoutComments(text)
    .replace(/\{\{\s*hidden_key\s*:[^{}]*\}\}/gi, "")
    .replace(/\{\{\s*char\s*\}\}|<(?:char|bot)>/gi, () => char)
    .replace(/\{\{\s*user\s*\}\}|<user>/gi, () => user)
    .replace(/\{\{\s*(random|pick)\s*:{1,2}([^{}]*)\}\}/gi, (whole, _name, listed: string, at) =>
      choose(split(listed), `${seed}:${whole}:${at}`),
    )
    .replace(/\{\{\s*roll\s*:\s*d?(\d{1,6})\s*\}\}/gi, (whole, sides: string, at) =>
      String((hashOf(`${seed}:${whole}:${at}`) % Math.max(1, Number(sides))) + 1),
    )
    .replace(/\{\{\s*reverse\s*:([^{}]*)\}\}/gi, (_whole, words: string) =>
      [...words].reverse().join(""),
    );
}

/** The text that a recursive scan reads: hidden keys in words, comments gone. */
export function scannableText(text: string): string {
  return withoutComments(text).replace(/\{\{\s*hidden_key\s*:([^{}]*)\}\}/gi, "$1");
}

function withoutComments(text: string): string {
  return text.replace(/\{\{\s*(?:\/\/|comment\s*:)[^{}]*\}\}/gi, "");
}

function split(listed: string): string[] {
  return listed.split(/(?<!\\),/).map((one) => one.replaceAll("\\,", ",").trim());
}

function choose(from: readonly string[], seed: string): string {
  return from[hashOf(seed) % from.length] ?? "";
}

/** FNV-1a, 32 bits: the same words always draw the same number. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash ^= hash >>> 15;
  return Math.imul(hash, 0x2c1b3c6d) >>> 0;
}
