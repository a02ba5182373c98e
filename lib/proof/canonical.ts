/**
 * The one text of a JSON value, as RFC 8785 writes it: no spaces, keys in the order of their
 * UTF-16 units. Only what has one reading everywhere is taken: strings, safe integers, booleans,
 * null, arrays, objects. Anything else, such as a fraction or `undefined`, throws a TypeError.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === "boolean") return String(value);
  if (typeof value === "string") return text(value);
  if (typeof value === "number") return integer(value);
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(",")}]`;
  if (isPlain(value)) return `{${Object.keys(value).sort().map(member(value)).join(",")}}`;
  throw new TypeError(`A value of type ${typeof value} has no canonical form.`);
}

function text(value: string): string {
  if (!value.isWellFormed()) throw new TypeError("A text with half a character has no bytes.");
  return JSON.stringify(value);
}

function integer(value: number): string {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a safe integer.`);
  return JSON.stringify(value);
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const member = (object: Record<string, unknown>) => (key: string) =>
  `${text(key)}:${canonicalJson(object[key])}`;
