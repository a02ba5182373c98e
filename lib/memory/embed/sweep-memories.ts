import { withSessionLock } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { FactRow } from "../repository";
import { currentMark, placeVector } from "./embed-facts";
import { lockFacts, unembedded } from "./repository";

const BATCH = 50;

/**
 * Makes the vectors that are missing, batch by batch: of memories that were copied or whose embedder
 * did not answer, and all of them after a change of embedder or store. One process at a time.
 */
export async function sweepMemories(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const mark = await currentMark(ctx);
  await withSessionLock(ctx.db, "memory.sweep", async () => {
    for (;;) {
      const batch = await unembedded(ctx.db, mark, BATCH);
      if (batch.length > 0) await embedBatch(ctx, batch);
      if (batch.length < BATCH) return;
    }
  });
}

async function embedBatch(ctx: Context, batch: readonly FactRow[]): Promise<void> {
  requireSystem(ctx);
  const vectors = await ctx.embedder.embed(batch.map(({ text }) => text));
  await transact(ctx.db, async (tx) => {
    const ids = batch.map(({ id }) => id);
    for (const fact of await lockFacts(tx, ids)) {
      const index = ids.indexOf(fact.id);
      const vector = vectors[index];
      // Its words were changed meanwhile: whoever did it, or the next sweep, makes its vector.
      if (!vector || batch[index]?.text !== fact.text) continue;
      await placeVector(ctx, tx, fact, vector);
    }
  });
}
