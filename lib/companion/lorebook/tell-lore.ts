import { estimateTokens, type Lorebook, type LoreEntry } from "../contract";
import { type Decorators, numberOf, readDecorators } from "./decorators";
import { matchesEntry, type Scene } from "./match-entry";
import { countPatternsAnew } from "./patterns";

/** Where a told entry stands in the prompt. */
export type LorePlace =
  | { kind: "before_char" | "after_char" | "before_desc" | "after_desc" }
  | { kind: "personality" | "scenario" }
  /** So many messages before the newest end; 0 is after it. */
  | { kind: "depth"; depth: number; role: "system" | "user" | "assistant" };

export type ToldEntry = { name: string; text: string; place: LorePlace };

export type Told = {
  entries: ToldEntry[];
  /** Prompts that a told entry switches off. */
  silenced: ReadonlySet<string>;
};

/** Where a book says nothing: so many messages are looked through, so many tokens told. */
const usual = { scanDepth: 4, tokenBudget: 2_048 };
/** Entries that bring entries that bring entries: no chain is longer. */
const roundsMax = 5;

type Candidate = { entry: LoreEntry; index: number; decorators: Decorators; text: string };

/**
 * What of a lorebook is told now, in the order in which it stands in the prompt. `expand` puts
 * macros into words; what it leaves out of `scannable` text is not looked through in recursion.
 */
export function tellLore(
  book: Lorebook,
  scene: Scene,
  expand: { told: (text: string) => string; scannable: (text: string) => string },
): Told {
  countPatternsAnew();
  const candidates = book.entries.map((entry, index): Candidate => {
    const { decorators, text } = readDecorators(entry.content);
    return { entry, index, decorators, text };
  });
  const matched = collect(book, scene, candidates, expand.scannable);
  const kept = withinBudget(
    matched.map((one) => ({ ...one, text: expand.told(one.text).trim() })),
    book.tokenBudget ?? usual.tokenBudget,
  );
  return {
    entries: kept
      .filter(({ text }) => text !== "")
      .map(({ entry, decorators, text }) => ({
        name: entry.name || entry.comment || entry.keys[0] || "",
        text,
        place: placeOf(entry, decorators),
      })),
    silenced: new Set(kept.flatMap(({ decorators }) => decorators.get("disable_ui_prompt") ?? [])),
  };
}

function collect(
  book: Lorebook,
  scene: Scene,
  candidates: readonly Candidate[],
  scannable: (text: string) => string,
): Candidate[] {
  const depth = book.scanDepth ?? usual.scanDepth;
  const found = new Set<Candidate>();
  for (let round = 0; round < roundsMax; round++) {
    const more = round === 0 ? "" : [...found].map(({ text }) => scannable(text)).join("\n");
    const added = candidates.filter(
      (one) => !found.has(one) && matchesEntry(one.entry, one.decorators, scene, depth, more),
    );
    for (const one of added) found.add(one);
    if (added.length === 0 || !book.recursive) break;
  }
  return [...found].sort((a, b) => a.entry.order - b.entry.order || a.index - b.index);
}

/** Leaves out what weighs least until the rest fits: first what asks for it, then by priority. */
function withinBudget(told: readonly Candidate[], budget: number): Candidate[] {
  const weight = ({ entry }: Candidate) => entry.priority ?? entry.order;
  const givesWay = ({ decorators }: Candidate) => decorators.has("ignore_on_max_context");
  const byWeight = [...told].sort(
    (a, b) =>
      Number(givesWay(a)) - Number(givesWay(b)) || weight(b) - weight(a) || a.index - b.index,
  );
  const kept = new Set<Candidate>();
  let used = 0;
  for (const one of byWeight) {
    used += estimateTokens(one.text);
    if (used > budget) break;
    kept.add(one);
  }
  return told.filter((one) => kept.has(one));
}

function placeOf(entry: LoreEntry, decorators: Decorators): LorePlace {
  const position = decorators.get("position");
  if (position) return { kind: position as "before_desc" };
  const depth = numberOf(decorators, "depth") ?? entry.depth;
  if (depth === null) return { kind: entry.position };
  const role = (decorators.get("role") ?? entry.role) as "system";
  return { kind: "depth", depth: Math.max(0, depth), role };
}
