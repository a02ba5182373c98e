import type { Lorebook, LoreEntry } from "../contract";
import { type JsonPath, nodeAt, parseJson, readNode, withValue } from "./json-text";
import { atDepth, loreLogic, loreRoles, parseLorebook } from "./parse-lorebook";
import { sameJson } from "./same-json";

type Written = { path: JsonPath; read: (entry: LoreEntry) => unknown };

const entryFields: readonly Written[] = [
  { path: ["keys"], read: (one) => one.keys },
  { path: ["content"], read: (one) => one.content },
  { path: ["enabled"], read: (one) => one.enabled },
  { path: ["insertion_order"], read: (one) => one.order },
  { path: ["case_sensitive"], read: (one) => one.caseSensitive },
  { path: ["use_regex"], read: (one) => one.useRegex },
  { path: ["name"], read: (one) => one.name },
  { path: ["comment"], read: (one) => one.comment },
  { path: ["priority"], read: (one) => one.priority },
  { path: ["selective"], read: (one) => one.selective },
  { path: ["secondary_keys"], read: (one) => one.secondaryKeys },
  { path: ["constant"], read: (one) => one.constant },
  { path: ["position"], read: (one) => one.position },
  { path: ["extensions", "match_whole_words"], read: (one) => one.wholeWords },
];
/** Written only where they differ from what is usual. */
const beyondSpec: readonly Written[] = [
  { path: ["extensions", "position"], read: positionNumber },
  { path: ["extensions", "depth"], read: (one) => one.depth ?? atDepth },
  { path: ["extensions", "role"], read: (one) => loreRoles.indexOf(one.role) },
  { path: ["extensions", "selectiveLogic"], read: (one) => loreLogic.indexOf(one.logic) },
];

function positionNumber({ depth, position }: LoreEntry): number {
  if (depth !== null) return atDepth;
  return position === "before_char" ? 0 : 1;
}

/** A lorebook as text, with each entry that was imported and not changed as it was. */
export function writeLorebook(old: string | null, book: Lorebook): string {
  const known = old === null ? null : readBook(old);
  const entries = book.entries.map((entry) => entryText(known, entry));
  const base = old ?? JSON.stringify({ extensions: {}, entries: [] });
  const named = headFields.reduce((text, { key, read }) => {
    const value = read(book);
    const unchanged = known ? sameJson(read(known.book), value) : value === null || value === "";
    return unchanged ? text : withValue(text, [key], JSON.stringify(value));
  }, base);
  return withEntries(named, entries, keepsOrder(known?.book ?? null, book));
}

type Known = { book: Lorebook; texts: string[] };

function readBook(old: string): Known {
  const root = parseJson(old);
  const list = nodeAt(root, ["entries"]);
  const nodes = list?.kind === "array" ? list.items : [];
  return {
    book: parseLorebook(readNode(root)),
    texts: nodes.map(({ start, end }) => old.slice(start, end)),
  };
}

const headFields: readonly { key: string; read: (book: Lorebook) => unknown }[] = [
  { key: "name", read: (book) => book.name },
  { key: "scan_depth", read: (book) => book.scanDepth },
  { key: "token_budget", read: (book) => book.tokenBudget },
  { key: "recursive_scanning", read: (book) => book.recursive },
];

/** The same entries in the same places: then each is changed where it stands. */
function keepsOrder(before: Lorebook | null, book: Lorebook): boolean {
  return (
    before !== null &&
    before.entries.length === book.entries.length &&
    book.entries.every((entry, index) => entry.ref === index)
  );
}

function withEntries(text: string, entries: readonly string[], inPlace: boolean): string {
  const list = inPlace ? nodeAt(parseJson(text), ["entries"]) : undefined;
  if (list?.kind !== "array") return withValue(text, ["entries"], `[${entries.join(",")}]`);
  return list.items.reduceRight(
    (book, { start, end }, index) =>
      book.slice(0, start) + (entries[index] ?? "") + book.slice(end),
    text,
  );
}

function entryText(known: Known | null, entry: LoreEntry): string {
  const before = entry.ref === null ? undefined : known?.book.entries[entry.ref];
  const text = entry.ref === null ? undefined : known?.texts[entry.ref];
  if (!before || text === undefined) return newEntry(entry);
  return [...entryFields, ...beyondSpec].reduce(
    (changed, { path, read }) =>
      sameJson(read(before), read(entry))
        ? changed
        : withValue(changed, path, JSON.stringify(read(entry))),
    text,
  );
}

function newEntry(entry: LoreEntry): string {
  const usual = { depth: null, role: "system", logic: "any" } as const;
  const plain = { ...entry, ...usual };
  const special = beyondSpec.filter(({ read }) => !sameJson(read(entry), read(plain)));
  const fields = [...entryFields, ...special];
  return fields.reduce(
    (text, { path, read }) => withValue(text, path, JSON.stringify(read(entry))),
    '{"extensions":{}}',
  );
}
