import type { Context } from "@/lib/context";
import { vectorStore } from "@/lib/vector";
import { judgedByIds } from "./repository";

type Search = { text: string; limit: number; minCosine: number; exclude?: readonly string[] };
export type SimilarAttempt = Awaited<ReturnType<typeof findSimilar>>[number];

/** Judged attempts that mean nearly what a text means, the nearest first. Throws where the embedder does. */
export async function findSimilar(ctx: Context, namespace: string, { text, ...search }: Search) {
  const { db, embedder } = ctx;
  const [vector] = await embedder.embed([text]);
  if (!vector) throw new Error("one text has one vector");
  const store = await vectorStore(db);
  const matches = await store.search({ namespace, embedder: embedder.name, vector, ...search });
  const rows = await judgedByIds(
    db,
    matches.map(({ id }) => id),
  );
  return matches.flatMap(({ id, cosine }) => {
    const row = rows.find(({ attemptId }) => attemptId === id);
    return row ? [{ ...row, cosine: Math.round(cosine * 10_000) / 10_000 }] : [];
  });
}
