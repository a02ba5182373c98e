import { type Context, requireSystem } from "@/lib/context";
import { vectorStore } from "@/lib/vector";
import { ATTEMPT_VECTORS } from "../learn/space";

/**
 * Searches once for nothing, so that what a search needs in memory is there before the first
 * attempt: loading it takes longer than a guardian's context is waited for.
 */
export async function warmContext(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const { name, dimensions } = ctx.embedder;
  const vector = new Float32Array(dimensions);
  vector[0] = 1;
  const store = await vectorStore(ctx.db);
  const search = { namespace: ATTEMPT_VECTORS, embedder: name, vector };
  await store.search({ ...search, limit: 1, minCosine: 1 });
}
