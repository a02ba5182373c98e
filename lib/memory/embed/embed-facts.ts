import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { inTime } from "@/lib/core/in-time";
import { purgeVectors, vectorStore } from "@/lib/vector";
import { type FactRow, updateFact } from "../repository";
import { spaceOf } from "../rules";

/** A person who waits does not wait longer than this for a vector, in milliseconds: a job makes it later. */
const PATIENCE_MS = 2_000;

/** Names what makes vectors now and what keeps them: with another of either they are made again. */
export async function currentMark({ db, embedder }: Context): Promise<string> {
  return `${(await vectorStore(db)).kind}:${embedder.name}`;
}

/** The vector of each text, or null for all where the embedder fails or is slow. */
export async function vectorsInTime(
  { embedder, log }: Context,
  texts: readonly string[],
): Promise<Float32Array[] | null> {
  try {
    return await inTime(embedder.embed(texts), PATIENCE_MS);
  } catch (error) {
    log.warn({ err: error }, "memories got no vector yet");
    return null;
  }
}

/**
 * A step: gives a memory its vector in the place of its scope, and takes away the one it had
 * elsewhere. Without a vector it has none until the sweep makes one.
 */
export async function placeVector(
  ctx: Context,
  tx: Tx,
  fact: FactRow,
  vector: Float32Array | null,
): Promise<FactRow> {
  const space = spaceOf(fact.scope, fact);
  if (fact.space && (fact.space !== space || !vector))
    await purgeVectors(tx, fact.space, [fact.id]);
  if (!vector) return updateFact(tx, fact.id, { space: null, embeddedBy: null });
  const store = await vectorStore(ctx.db);
  await store.upsert(tx, { namespace: space, embedder: ctx.embedder.name }, [
    { id: fact.id, vector },
  ]);
  return updateFact(tx, fact.id, { space, embeddedBy: `${store.kind}:${ctx.embedder.name}` });
}
