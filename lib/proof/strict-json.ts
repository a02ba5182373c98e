/** Deeper than anything of ours, and shallow enough for whoever walks it. */
const DEPTH_MAX = 40;

/**
 * Parses JSON that has one reading everywhere: no key said twice in an object, no fraction, no
 * half character, no endless nest. Throws a SyntaxError for what is not JSON, a TypeError for what
 * is but could be read in two ways.
 */
export function strictJson(text: string): unknown {
  const value: unknown = JSON.parse(text);
  if (membersWritten(text) !== membersOf(value, 0)) throw new TypeError("A key is said twice.");
  return value;
}

const [QUOTE, COLON, BACKSLASH] = [0x22, 0x3a, 0x5c];

/** How many members the text has in all its objects: each has one colon outside of strings. */
function membersWritten(text: string): number {
  let members = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === COLON) members++;
    else if (unit === QUOTE) at = endOfString(text, at);
  }
  return members;
}

/** Where the string that begins here ends. The text is JSON, so it does. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let before = at;
  while (text.charCodeAt(before - 1) === BACKSLASH) before--;
  return (at - before) % 2 === 1;
}

/** How many members the value has in all its objects, where a later one has replaced an earlier. */
function membersOf(value: unknown, depth: number): number {
  if (typeof value === "string") return asText(value);
  if (typeof value === "number") return asNumber(value);
  if (typeof value !== "object" || value === null) return 0;
  if (depth === DEPTH_MAX) throw new TypeError("It is nested too deep.");
  let members = 0;
  if (Array.isArray(value)) {
    for (const inner of value) members += membersOf(inner, depth + 1);
    return members;
  }
  for (const [key, inner] of Object.entries(value))
    members += 1 + asText(key) + membersOf(inner, depth + 1);
  return members;
}

function asText(text: string): 0 {
  if (!text.isWellFormed()) throw new TypeError("A text holds half a character.");
  return 0;
}

function asNumber(number: number): 0 {
  if (!Number.isSafeInteger(number)) throw new TypeError("A number is no safe integer.");
  return 0;
}
