import type { Lorebook, LoreEntry } from "../contract";
import { refuseCard } from "./card-error";
import { bool, type Fields, fields, number, strings, text } from "./card-values";

/** How other applications number what the specification leaves to `extensions`. */
export const loreLogic = ["any", "not_all", "not_any", "all"] as const;
export const loreRoles = ["system", "user", "assistant"] as const;
export const atDepth = 4;

export function parseLorebook(value: unknown): Lorebook {
  const book = fields(value, "character_book");
  const entries = book.entries ?? [];
  if (!Array.isArray(entries)) return refuseCard("card_field", "character_book.entries");
  return {
    name: text(book, "name").slice(0, 200),
    scanDepth: whole(number(book, "scan_depth"), 1_000),
    tokenBudget: whole(number(book, "token_budget"), 1_000_000),
    recursive: bool(book, "recursive_scanning") ?? false,
    entries: entries.map((entry, index) => parseEntry(entry, index)),
  };
}

function parseEntry(value: unknown, ref: number): LoreEntry {
  const entry = fields(value, `character_book.entries.${ref}`);
  const extensions = fields(entry.extensions ?? {}, `character_book.entries.${ref}.extensions`);
  return {
    name: text(entry, "name").slice(0, 200),
    comment: text(entry, "comment"),
    keys: strings(entry, "keys"),
    secondaryKeys: strings(entry, "secondary_keys"),
    selective: bool(entry, "selective") ?? false,
    useRegex: bool(entry, "use_regex") ?? false,
    caseSensitive: bool(entry, "case_sensitive") ?? bool(extensions, "case_sensitive") ?? false,
    wholeWords: bool(extensions, "match_whole_words") ?? false,
    constant: bool(entry, "constant") ?? false,
    enabled: bool(entry, "enabled") ?? true,
    content: text(entry, "content"),
    order: number(entry, "insertion_order") ?? 100,
    priority: number(entry, "priority"),
    position: entry.position === "after_char" ? "after_char" : "before_char",
    ...beyondSpec(extensions),
    ref,
  };
}

/** Depth, role and logic are not in the specification, but in nearly every card. */
function beyondSpec(extensions: Fields): Pick<LoreEntry, "depth" | "role" | "logic"> {
  const deep = extensions.position === atDepth;
  return {
    depth: deep ? (whole(number(extensions, "depth"), 1_000) ?? atDepth) : null,
    role: loreRoles[number(extensions, "role") ?? 0] ?? "system",
    logic: loreLogic[number(extensions, "selectiveLogic") ?? 0] ?? "any",
  };
}

function whole(value: number | null, most: number): number | null {
  return value === null || value < 0 ? null : Math.min(most, Math.floor(value));
}
