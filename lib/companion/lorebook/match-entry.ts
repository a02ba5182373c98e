import type { LoreEntry } from "../contract";
import { type Decorators, listOf, numberOf } from "./decorators";
import { patternMatches } from "./patterns";

export type Scene = {
  /** Oldest first, the newest last. */
  lines: readonly { role: "user" | "companion"; text: string }[];
  /** Which greeting the talk began with, 0 for the usual; null where that is not known. */
  greeting: number | null;
};

/** Whether an entry is told, by what was said. `more` is what recursion adds to the text. */
export function matchesEntry(
  entry: LoreEntry,
  decorators: Decorators,
  scene: Scene,
  depth: number,
  more = "",
): boolean {
  if (!entry.enabled || isHeldBack(decorators, scene)) return false;
  if (decorators.has("activate")) return true;
  if (decorators.has("dont_activate")) return false;
  const before = wasMatched(entry, decorators, scene, depth);
  if (before && decorators.has("dont_activate_after_match")) return false;
  if (before && decorators.has("keep_activate_after_match")) return true;
  return matchesNow(entry, decorators, scene.lines, depth, more);
}

/** Conditions that have nothing to do with keys. */
function isHeldBack(decorators: Decorators, { lines, greeting }: Scene): boolean {
  const replies = lines.filter((line) => line.role === "companion").length;
  const after = numberOf(decorators, "activate_only_after");
  if (after !== null && replies < after) return true;
  const every = numberOf(decorators, "activate_only_every");
  if (every !== null && every > 0 && replies % every !== 0) return true;
  const wanted = numberOf(decorators, "is_greeting");
  return wanted !== null && greeting !== null && wanted !== greeting;
}

function wasMatched(
  entry: LoreEntry,
  decorators: Decorators,
  scene: Scene,
  depth: number,
): boolean {
  const asks = ["keep_activate_after_match", "dont_activate_after_match"];
  if (!asks.some((name) => decorators.has(name))) return false;
  return scene.lines.some(
    (line, index) =>
      line.role === "user" &&
      index < scene.lines.length - 1 &&
      matchesNow(entry, decorators, scene.lines.slice(0, index + 1), depth, ""),
  );
}

function matchesNow(
  entry: LoreEntry,
  decorators: Decorators,
  lines: Scene["lines"],
  depth: number,
  more: string,
): boolean {
  const scanned = numberOf(decorators, "scan_depth") ?? depth;
  const recent = scanned > 0 ? lines.slice(-scanned).map((line) => line.text) : [];
  const text = heard([...recent, more].join("\n"));
  const said = (keys: readonly string[]) => keys.some((key) => isSaid(entry, key, text));
  if (said(listOf(decorators, "exclude_keys")) && !entry.useRegex) return false;
  if (entry.constant && !entry.useRegex) return true;
  const additional = listOf(decorators, "additional_keys");
  if (entry.useRegex) return said([...entry.keys, ...additional]);
  const second = entry.selective ? entry.secondaryKeys.filter((key) => key.trim() !== "") : [];
  return (
    said(entry.keys) &&
    (second.length === 0 || secondHolds(entry, second, text)) &&
    (additional.length === 0 || said(additional))
  );
}

/** What is looked through, as it was said and without capitals. */
type Heard = { plain: string; lower: string };

/** Characters at most: what was said last. */
const heardMax = 100_000;

function heard(text: string): Heard {
  const plain = text.slice(-heardMax);
  return { plain, lower: plain.toLowerCase() };
}

function secondHolds(entry: LoreEntry, keys: readonly string[], text: Heard): boolean {
  const found = keys.filter((key) => isSaid(entry, key, text)).length;
  if (entry.logic === "all") return found === keys.length;
  if (entry.logic === "not_all") return found < keys.length;
  return entry.logic === "not_any" ? found === 0 : found > 0;
}

/** Some applications write a pattern as a key between slashes. */
const slashed = /^\/[\s\S]+\/[a-z]*$/;

function isSaid(entry: LoreEntry, key: string, text: Heard): boolean {
  if (key.trim() === "") return false;
  if (entry.useRegex || slashed.test(key))
    return patternMatches(key, text.plain, entry.caseSensitive);
  const [wanted, within] = entry.caseSensitive
    ? [key.trim(), text.plain]
    : [key.trim().toLowerCase(), text.lower];
  return entry.wholeWords ? hasWord(within, wanted) : within.includes(wanted);
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(0, at).at(-1) ?? " ";
    const after = text.charAt(at + word.length) || " ";
    if (!/[\p{L}\p{N}_]/u.test(before) && !/[\p{L}\p{N}_]/u.test(after)) return true;
  }
  return false;
}
