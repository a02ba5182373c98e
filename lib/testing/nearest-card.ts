import type { HouseCompanion } from "@/lib/companion/cast/house-companion";

type Vector = Map<string, number>;

/**
 * A stylistic classifier that has seen nothing but cards: words, pairs of words and marks of
 * punctuation, weighted by how few cards have them, compared by the cosine. It gives the slug of the
 * nearest card.
 */
export function cardClassifier(cards: readonly HouseCompanion[]): (reply: string) => string {
  const counted = cards.map((card) => ({ slug: card.slug, counts: countsOf(textOf(card)) }));
  const spread = new Map<string, number>();
  for (const { counts } of counted)
    for (const feature of counts.keys()) spread.set(feature, (spread.get(feature) ?? 0) + 1);
  const weight = (feature: string) =>
    Math.log((1 + cards.length) / (1 + (spread.get(feature) ?? 0)));
  const known = counted.map(({ slug, counts }) => ({ slug, vector: weighted(counts, weight) }));
  return (reply) => {
    const vector = weighted(countsOf(reply), weight);
    const ranked = known
      .map((card) => ({ slug: card.slug, near: cosine(vector, card.vector) }))
      .sort((a, b) => b.near - a.near);
    return ranked[0]?.slug ?? "";
  };
}

function textOf(card: HouseCompanion): string {
  const { persona = "", greetings = [], exampleDialogue = "", tagline = "", scenario = "" } = card;
  const lore = card.lorebook?.entries?.map((entry) => entry.content) ?? [];
  const spoken = exampleDialogue.replace(/^(?:<START>|\{\{user\}\}:.*)$/gm, "");
  return [persona, ...greetings, spoken, spoken, tagline, scenario, ...lore].join("\n");
}

function countsOf(text: string): Vector {
  const words = text.toLowerCase().match(/\p{L}+(?:'\p{L}+)?|[.*?!:()[\]„“"-]|\.\.\./gu) ?? [];
  const stems = words.map((word) => (word.length > 5 ? word.slice(0, 5) : word));
  const counts: Vector = new Map();
  const pairs = stems.slice(1).map((stem, index) => `${stems[index]} ${stem}`);
  for (const feature of [...stems, ...pairs]) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return counts;
}

function weighted(counts: Vector, weight: (feature: string) => number): Vector {
  return new Map(
    [...counts].map(([feature, count]) => [feature, (1 + Math.log(count)) * weight(feature)]),
  );
}

function cosine(a: Vector, b: Vector): number {
  let dot = 0;
  for (const [feature, value] of a) dot += value * (b.get(feature) ?? 0);
  const length = (vector: Vector) => Math.hypot(...vector.values());
  return dot / (length(a) * length(b) || 1);
}
