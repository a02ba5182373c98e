import type { CompanionDefinition, LoreEntry } from "../contract";

/** A stretch of lines that stayed, went or came. */
export type LineChange = { kind: "same" | "gone" | "new"; text: string };
export type FieldChange = { label: string; lines: LineChange[] };

const fields: readonly { label: string; read: (one: CompanionDefinition) => string }[] = [
  { label: "Name", read: (one) => one.name },
  { label: "In one line", read: (one) => one.tagline },
  { label: "Persona", read: (one) => one.persona },
  { label: "Personality", read: (one) => one.personality },
  { label: "Traits", read: (one) => one.traits.join(", ") },
  { label: "Scenario", read: (one) => one.scenario },
  { label: "Greetings", read: (one) => one.greetings.join("\n\n") },
  { label: "Greetings in groups", read: (one) => one.groupGreetings.join("\n\n") },
  { label: "Example dialogue", read: (one) => one.exampleDialogue },
  { label: "System prompt", read: (one) => one.systemPrompt },
  { label: "After the talk", read: (one) => one.postHistory },
  { label: "Spicy prompt", read: (one) => one.spicyPrompt },
  { label: "Creator's notes", read: (one) => one.creatorNotes },
  { label: "Tags", read: (one) => one.tags.join(", ") },
  { label: "Model", read: (one) => one.modelRef ?? "whatever the house asks" },
  { label: "For adults", read: (one) => (one.adult ? "yes" : "no") },
  { label: "Picture", read: (one) => one.avatar ?? `emblem: ${one.emblem}, ${one.plate}` },
  {
    label: "Expressions",
    read: (one) => one.expressions.map(({ name, picture }) => `${name}: ${picture}`).join("\n"),
  },
  { label: "Lorebook", read: (one) => (one.lorebook?.entries ?? []).map(loreLine).join("\n") },
];

function loreLine(entry: LoreEntry): string {
  const state = entry.enabled ? "" : " (off)";
  return `${entry.keys.join(", ")}${state}: ${entry.content.replace(/\s+/g, " ")}`;
}

/** Every field in which two definitions differ, line by line. */
export function changesBetween(
  before: CompanionDefinition,
  after: CompanionDefinition,
): FieldChange[] {
  return fields
    .map(({ label, read }) => ({ label, from: read(before), to: read(after) }))
    .filter(({ from, to }) => from !== to)
    .map(({ label, from, to }) => ({ label, lines: compareLines(from, to) }));
}

/** Beyond so many lines the whole text counts as another. */
const linesMax = 400;

function compareLines(from: string, to: string): LineChange[] {
  const [a, b] = [linesOf(from), linesOf(to)];
  if (a.length > linesMax || b.length > linesMax) return [...gone(a), ...come(b)];
  const common = longestCommon(a, b);
  const lines: LineChange[] = [];
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const kind = nextKind(a, b, i, j, common);
    lines.push({ kind, text: (kind === "new" ? b[j] : a[i]) ?? "" });
    if (kind !== "new") i++;
    if (kind !== "gone") j++;
  }
  return lines;
}

function nextKind(
  a: readonly string[],
  b: readonly string[],
  i: number,
  j: number,
  common: readonly (readonly number[])[],
): LineChange["kind"] {
  if (i >= a.length) return "new";
  if (j >= b.length) return "gone";
  if (a[i] === b[j]) return "same";
  return at(common, i + 1, j) >= at(common, i, j + 1) ? "gone" : "new";
}

const linesOf = (text: string) => (text === "" ? [] : text.split("\n"));
const gone = (texts: readonly string[]) =>
  texts.map((text): LineChange => ({ kind: "gone", text }));
const come = (texts: readonly string[]) => texts.map((text): LineChange => ({ kind: "new", text }));
const at = (table: readonly (readonly number[])[], i: number, j: number) => table[i]?.[j] ?? 0;

/** For every pair of places, how many lines the rests have in common. */
function longestCommon(a: readonly string[], b: readonly string[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  for (let i = a.length - 1; i >= 0; i--) {
    const row = table[i];
    if (!row) continue;
    for (let j = b.length - 1; j >= 0; j--)
      row[j] =
        a[i] === b[j]
          ? at(table, i + 1, j + 1) + 1
          : Math.max(at(table, i + 1, j), row[j + 1] ?? 0);
  }
  return table;
}
