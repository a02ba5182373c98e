/**
 * One plain spelling for many disguises: width and ligatures (NFKC), accents, invisible characters,
 * letters of other alphabets that look Latin, digits and signs that stand for letters, letters set
 * apart, and drawn-out letters. Lower case; runs of white space are one space. Never throws.
 */
export function foldText(text: string): string {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{Cc}/gu, (control) => (/\s/.test(control) ? " " : ""))
    .replace(invisible, "")
    .replace(/\P{ASCII}/gu, (letter) => lookAlike.get(letter) ?? letter);
  return joinLetters(plain)
    .replace(/\S+/g, unleet)
    .replace(/(\p{L})\1{2,}/gu, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** Words of folded text: letters and digits, an apostrophe left out of its word. */
export function wordsOf(folded: string): string[] {
  return folded.replace(/['’]/g, "").match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Marks, format characters (zero width, direction, tags), soft hyphens and variation selectors. */
const invisible = /[\p{M}\p{Cf}\p{Co}\u3164\u115f\u1160\uffa0]/gu;

const lookAlike = new Map(
  Object.entries({
    a: "аαɑ∂ᴀ",
    b: "ьβƅвʙ",
    c: "сϲςᴄ¢©",
    d: "ԁɗᴅđ",
    e: "еєεɛᴇ℮",
    f: "ғƒꜰ",
    g: "ɡɢց",
    h: "һнհʜ",
    i: "іιɩıɪӏ¡",
    j: "јʝᴊ",
    k: "кκᴋĸ",
    l: "ⅼʟ£ł",
    m: "мᴍ",
    n: "ηոɴ",
    o: "оοօσøᴏ",
    p: "рρᴘ",
    q: "ԛգ",
    r: "ʀꭇ",
    s: "ѕꜱ§ʂ",
    t: "тτᴛ†ŧ",
    u: "υսцʋᴜμ",
    v: "ѵνᴠ",
    w: "ԝωᴡ",
    x: "хχ×",
    y: "уүγʏ¥",
    z: "ᴢʐ",
    ae: "æ",
    oe: "œ",
    ss: "ß",
    '"': "“”„«»",
    "'": "‘’‚`´ʼ",
    "-": "‐‑‒–—―−",
  }).flatMap(([plain, strange]) => [...strange].map((letter) => [letter, plain] as const)),
);

/** "s e n d", "s.e.n.d" and "s-e-n-d" are one word; a wider gap parts two of them. */
function joinLetters(text: string): string {
  return text.replace(
    /(?<![\p{L}\p{N}])[\p{L}\p{N}@$!](?:([ ._\-*~|/\\])[\p{L}\p{N}@$!](?![\p{L}\p{N}])){2,}/gu,
    (letters) => letters.replace(/[ ._\-*~|/\\]/g, ""),
  );
}

const digitLetters: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "!": "i",
  "|": "l",
  "+": "t",
};

/** A word that mixes letters with stand-ins for letters. Amounts, years and ordinals stay. */
function unleet(token: string): string {
  const core = token.replace(/^["'([{<]+|["'\])}>.,;:?!]+$/g, "");
  if (!/[a-z]/.test(core) || !/[013457-8@$!|+]/.test(core)) return token;
  if (/^(?!0[a-z])[$#@]?\d+([.,]\d+)*([a-z]{1,3}|\/\w+)?$|[:/]\/|\w@\w+\./.test(core)) return token;
  if (/^[@#][a-z]/.test(core) || /^[a-z]+(\d{2,}|[1246-9])$/.test(core)) return token;
  return token.replace(
    core,
    core.replace(/11/g, "ll").replace(/[013457-8@$!|+]/g, (sign) => digitLetters[sign] ?? sign),
  );
}
