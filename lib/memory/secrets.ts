/** Kinds of secrets that are never stored, however they are told. */
type Secret = "card" | "password" | "pin" | "seed" | "key" | "account";

const told: readonly [Secret, RegExp][] = [
  ["password", /\b(?:pass(?:word|phrase|code)|passwd|pwd|log-?in code)\b/i],
  [
    "pin",
    /\b(?:pin(?: ?code| number)?|cvv|cvc|security code|otp|one-?time code|2fa code)\b[^.?!]{0,24}?\b\d{3,8}\b/i,
  ],
  ["pin", /\b\d{3,8}\b[^.?!]{0,16}?\b(?:pin(?: ?code| number)?|cvv|cvc)\b/i],
  ["seed", /\b(?:seed|recovery|mnemonic|secret) (?:phrase|words|key)\b/i],
  ["key", /\b(?:private|secret|api|access) (?:key|token)\b/i],
  [
    "key",
    /\b(?:sk|pk|rk|ghp|gho|xox[abp])[-_][A-Za-z0-9_-]{12,}|\bAKIA[0-9A-Z]{12,}|\beyJ[A-Za-z0-9_-]{12,}\./,
  ],
  ["key", /\b(?:0x)?[0-9a-f]{40,}\b|\b[1-9A-HJ-NP-Za-km-z]{60,}\b/i],
  ["account", /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/],
  [
    "account",
    /\b\d{3}-\d{2}-\d{4}\b|\b(?:ssn|social security|passport|sort code|routing number|account number)\b[^.?!]{0,24}?\d{3}/i,
  ],
];

/** What secret a text tells, or null: card numbers, passwords, PINs, seed phrases, keys, account numbers. */
export function findSecret(text: string): Secret | null {
  const plain = text.normalize("NFKC").replace(/\p{Cf}/gu, "");
  if (hasCard(plain)) return "card";
  if (isSeed(plain)) return "seed";
  return told.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** 13 to 19 digits, however they are set apart, that pass the check of card numbers. */
function hasCard(text: string): boolean {
  return [...text.matchAll(/(?<!\d)\d(?:[ .-]?\d){12,18}(?!\d)/g)].some(([found]) =>
    isLuhn(found.replace(/\D/g, "")),
  );
}

function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Twelve and more short lower-case words in a row without any of those that a sentence needs. */
function isSeed(text: string): boolean {
  const runs = text.match(/\b[a-z]{3,8}(?:[ ,\n\d.]+[a-z]{3,8}){11,}\b/g) ?? [];
  return runs.some((run) => {
    const words = run.match(/[a-z]+/g) ?? [];
    return !words.some((word) => glue.has(word)) && new Set(words).size >= 8;
  });
}

const glue = new Set(
  `the and but you your for with that this have has had was were are not she her his him they them
  from there then when what who how why can will would could just about into out very too all its
  our did does been because`.split(/\s+/),
);
