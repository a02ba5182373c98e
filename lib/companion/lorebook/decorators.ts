/** What this product does with a decorator; all others are kept in the card and left out of the prompt. */
const numeric = [
  "activate_only_after",
  "activate_only_every",
  "depth",
  "scan_depth",
  "is_greeting",
];
const listing = ["additional_keys", "exclude_keys"];
const bare = [
  "keep_activate_after_match",
  "dont_activate_after_match",
  "ignore_on_max_context",
  "dont_activate",
  "activate",
];
const choices: Record<string, readonly string[]> = {
  role: ["system", "user", "assistant"],
  position: ["before_desc", "after_desc", "personality", "scenario"],
  disable_ui_prompt: ["post_history_instructions", "system_prompt"],
};

export type Decorators = ReadonlyMap<string, string>;

/**
 * Takes the decorators off the beginning of an entry's content. Of several with one name the first
 * counts; `@@@name` stands in for the decorator above it where that one is not known.
 */
export function readDecorators(content: string): { decorators: Decorators; text: string } {
  const lines = content.split(/\r\n|\n/);
  const first = lines.findIndex((line) => line.trim() !== "");
  let at = Math.max(first, 0);
  const found = new Map<string, string>();
  let understood = true;
  for (; /^@@@?[a-z]/i.test(lines[at]?.trim() ?? ""); at++) {
    const { fallback, name, value } = parse(lines[at]?.trim() ?? "");
    if (fallback && understood) continue;
    understood = isKnown(name, value);
    if (understood && !found.has(name)) found.set(name, value);
  }
  return { decorators: found, text: lines.slice(at).join("\n").trim() };
}

function parse(line: string) {
  const fallback = line.startsWith("@@@");
  const [, name = "", value = ""] = /^@@@?(\S+)\s*(.*)$/.exec(line) ?? [];
  return { fallback, name: name.toLowerCase(), value: value.trim() };
}

function isKnown(name: string, value: string): boolean {
  if (bare.includes(name)) return true;
  if (numeric.includes(name)) return /^-?\d+$/.test(value);
  if (listing.includes(name)) return value !== "";
  return Object.hasOwn(choices, name) && (choices[name] ?? []).includes(value);
}

export function numberOf(decorators: Decorators, name: string): number | null {
  const value = decorators.get(name);
  return value === undefined ? null : Number(value);
}

export function listOf(decorators: Decorators, name: string): string[] {
  return (decorators.get(name) ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
}
