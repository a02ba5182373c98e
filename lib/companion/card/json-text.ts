/**
 * JSON as text: read with the place of every value, and changed value by value, so that whatever is
 * not changed stays as it was, letter by letter: order, blanks, escapes and numbers.
 */
export type JsonNode =
  | { kind: "object"; start: number; end: number; members: JsonMember[] }
  | { kind: "array"; start: number; end: number; items: JsonNode[] }
  | { kind: "scalar"; start: number; end: number; value: string | number | boolean | null };

export type JsonMember = { key: string; start: number; value: JsonNode };

const depthMax = 64;
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const blank = /[ \t\n\r]*/y;

/** Throws a SyntaxError that names the place where a text stops being JSON. */
export function parseJson(text: string): JsonNode {
  const reader = { text, at: 0 };
  const node = readValue(reader, 0);
  skip(reader);
  if (reader.at < text.length) fail(reader);
  return node;
}

type Reader = { text: string; at: number };

function readValue(reader: Reader, depth: number): JsonNode {
  if (depth > depthMax) throw new SyntaxError("The JSON is nested too deeply.");
  skip(reader);
  const sign = reader.text[reader.at];
  if (sign === "{") return readObject(reader, depth);
  if (sign === "[") return readArray(reader, depth);
  return readScalar(reader);
}

function readScalar(reader: Reader): JsonNode {
  const start = reader.at;
  reader.at = reader.text[start] === '"' ? endOfString(reader) : endOfWord(reader);
  const value = JSON.parse(reader.text.slice(start, reader.at));
  return { kind: "scalar", start, end: reader.at, value };
}

function endOfString(reader: Reader): number {
  const { text, at } = reader;
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === "\\") end++;
    else if (text[end] === '"') return end + 1;
  }
  return fail({ text, at: text.length });
}

function endOfWord(reader: Reader): number {
  word.lastIndex = reader.at;
  return word.exec(reader.text) ? word.lastIndex : fail(reader);
}

function readArray(reader: Reader, depth: number): JsonNode {
  const start = reader.at++;
  const items: JsonNode[] = [];
  if (!closes(reader, "]")) {
    do items.push(readValue(reader, depth + 1));
    while (goesOn(reader, "]"));
  }
  return { kind: "array", start, end: reader.at, items };
}

function readObject(reader: Reader, depth: number): JsonNode {
  const start = reader.at++;
  const members: JsonMember[] = [];
  if (!closes(reader, "}")) {
    do members.push(readMember(reader, depth));
    while (goesOn(reader, "}"));
  }
  return { kind: "object", start, end: reader.at, members };
}

function readMember(reader: Reader, depth: number): JsonMember {
  skip(reader);
  const key = readScalar(reader);
  if (key.kind !== "scalar" || typeof key.value !== "string") return fail(reader);
  skip(reader);
  if (reader.text[reader.at] !== ":") return fail(reader);
  reader.at++;
  return { key: key.value, start: key.start, value: readValue(reader, depth + 1) };
}

function closes(reader: Reader, sign: string): boolean {
  skip(reader);
  if (reader.text[reader.at] !== sign) return false;
  reader.at++;
  return true;
}

/** After a value: whether another follows, or the end. */
function goesOn(reader: Reader, end: string): boolean {
  if (closes(reader, end)) return false;
  if (reader.text[reader.at] !== ",") return fail(reader);
  reader.at++;
  return true;
}

function skip(reader: Reader): void {
  blank.lastIndex = reader.at;
  blank.exec(reader.text);
  reader.at = blank.lastIndex;
}

function fail({ text, at }: Reader): never {
  const line = text.slice(0, at).split("\n").length;
  throw new SyntaxError(
    at >= text.length ? "The JSON breaks off." : `No JSON from line ${line} on.`,
  );
}

/** What a node says, as a value; of keys that come twice the last counts. */
export function readNode(node: JsonNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "array") return node.items.map(readNode);
  return Object.fromEntries(node.members.map(({ key, value }) => [key, readNode(value)]));
}

export type JsonPath = readonly (string | number)[];

export function nodeAt(node: JsonNode, path: JsonPath): JsonNode | undefined {
  let found: JsonNode | undefined = node;
  for (const step of path) found = found && stepInto(found, step);
  return found;
}

function stepInto(node: JsonNode, step: string | number): JsonNode | undefined {
  if (node.kind === "array") return typeof step === "number" ? node.items[step] : undefined;
  if (node.kind !== "object") return undefined;
  return node.members.findLast(({ key }) => key === step)?.value;
}

/** The text with another value at a path; objects on the way that are missing are made. */
export function withValue(text: string, path: JsonPath, value: string): string {
  const root = parseJson(text);
  const found = nodeAt(root, path);
  if (found) return text.slice(0, found.start) + value + text.slice(found.end);
  const known = path.findLastIndex(
    (_step, index) => nodeAt(root, path.slice(0, index)) !== undefined,
  );
  const parent = nodeAt(root, path.slice(0, known));
  const key = path[known];
  if (parent?.kind !== "object" || typeof key !== "string") return text;
  const inner = path
    .slice(known + 1)
    .reduceRight<string>((json, step) => `{${JSON.stringify(step)}:${json}}`, value);
  return insertMember(text, parent, key, inner);
}

function insertMember(
  text: string,
  parent: Extract<JsonNode, { kind: "object" }>,
  key: string,
  value: string,
): string {
  const last = parent.members.at(-1);
  const member = `${JSON.stringify(key)}:${value}`;
  if (!last) return `${text.slice(0, parent.start + 1)}${member}${text.slice(parent.end - 1)}`;
  const indent = /(?:\{|,)(\s*)$/.exec(text.slice(parent.start, last.start))?.[1] ?? "";
  const spaced = indent.includes("\n") ? `${JSON.stringify(key)}: ${value}` : member;
  return `${text.slice(0, last.value.end)},${indent}${spaced}${text.slice(last.value.end)}`;
}
