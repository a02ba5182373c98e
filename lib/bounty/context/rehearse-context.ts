import type { Embedder } from "@/lib/embedding";
import type { ContextRecipe } from "@/lib/proof/round-rules";
import { detectTechnique } from "@/lib/technique";
import { excerptLengths, mostItems } from "./build-context";
import type { ContextPart, ItemOf, ShownContext } from "./contract";
import { excerpt } from "./excerpt";
import { fitBudget } from "./fit-budget";
import { writeContext } from "./write-context";

export type Rehearsed = { id: string; text: string; outcome: "won" | "rejected" };
type Earlier = Rehearsed & { number: number; technique: string; vector: Float32Array };

/** The parts that can be played: summaries are written by the hour. */
export const rehearsedParts = ["wins", "similar", "patterns", "recent"] as const;

/**
 * The context of messages that are only played, in a history that begins empty: what a guardian
 * would be shown if one player had sent them one after the other. Without summaries, which are
 * written by the hour.
 */
export function rehearseContext(set: {
  embedder: Embedder;
  recipe: ContextRecipe;
  randomBytes: (count: number) => Uint8Array;
}) {
  const { embedder, recipe } = set;
  const earlier: Earlier[] = [];

  async function vectorOf(text: string): Promise<Float32Array> {
    const [vector] = await embedder.embed([text]);
    if (!vector) throw new Error("one text has one vector");
    return vector;
  }

  return {
    /** What stands behind the prompt when this message is judged. */
    async before(text: string): Promise<string> {
      const vector = await vectorOf(text);
      const part = <Item>(name: ContextPart, items: () => Item[]) => ({
        state: recipe[name] ? "shown" : "off",
        reason: null,
        items: recipe[name] ? items() : [],
        left: 0,
      });
      const shown = {
        version: 1,
        marker: Buffer.from(set.randomBytes(16)).toString("hex"),
        tokens: { budget: recipe.tokens, used: 0 },
        embedder: { name: embedder.name, similar: embedder.thresholds.similar },
        patterns: part("patterns", () => recordsOf(labelsOf(text), earlier)),
        similar: part("similar", () => similarTo(vector, earlier, embedder.thresholds.similar)),
        wins: part("wins", () =>
          latest(earlier.filter(isWon), mostItems.wins).map((one) =>
            quoted(one, excerptLengths.wins),
          ),
        ),
        recent: part("recent", () =>
          latest(earlier, mostItems.recent).map((one) => ({
            ...quoted(one, excerptLengths.recent),
            outcome: one.outcome,
          })),
        ),
        summaries: { ...part<ItemOf<"summaries">>("summaries", () => []), state: "off" },
      } as ShownContext;
      return writeContext(fitBudget(shown));
    },
    /** Adds a message to the history, with what came of it. */
    async keep(message: Rehearsed): Promise<void> {
      const { text } = message;
      const vector = await vectorOf(text);
      const { technique } = detectTechnique(text);
      earlier.push({ ...message, number: earlier.length + 1, technique, vector });
    },
  };
}

const isWon = ({ outcome }: Earlier) => outcome === "won";
const latest = (from: readonly Earlier[], count: number) => from.slice(-count).reverse();
const quoted = ({ id, number, text }: Earlier, max: number) => ({
  attemptId: id,
  round: 0,
  number,
  text: excerpt(text, max),
});

function labelsOf(text: string) {
  const { technique, also } = detectTechnique(text);
  return [technique, ...also].filter((label) => label !== "none");
}

/** As the pattern statistics count: each attempt once, under its first technique. */
function recordsOf(labels: ReturnType<typeof labelsOf>, earlier: readonly Earlier[]) {
  return labels.map((technique) => {
    const attempts = earlier.filter((one) => one.technique === technique);
    return { technique, attempts: attempts.length, successes: attempts.filter(isWon).length };
  });
}

function similarTo(vector: Float32Array, earlier: readonly Earlier[], from: number) {
  return earlier
    .map((one) => ({ one, cosine: cosine(vector, one.vector) }))
    .filter((found) => found.cosine >= from)
    .sort((a, b) => b.cosine - a.cosine)
    .slice(0, mostItems.similar)
    .map(({ one, cosine: near }) => ({
      ...quoted(one, excerptLengths.similar),
      outcome: one.outcome,
      cosine: Math.round(near * 10_000) / 10_000,
    }));
}

/** Both have unit length. */
function cosine(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}
