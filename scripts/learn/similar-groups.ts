import { embedText } from "@/lib/embedding";
import { cosine } from "./similarity";

/** A number for each text, the same for texts that are near-copies of one another. */
export function similarGroups(texts: readonly string[], nearness: number): number[] {
  const vectors = texts.map(embedText);
  const parent = texts.map((_, at) => at);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] ?? top;
    parent[at] = top;
    return top;
  };
  for (const [at, vector] of vectors.entries())
    for (let other = 0; other < at; other++)
      if (cosine(vector, vectors[other]) > nearness) parent[root(at)] = root(other);
  return texts.map((_, at) => root(at));
}
