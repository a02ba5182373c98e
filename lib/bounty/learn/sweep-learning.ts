import { withSessionLock } from "@/db/session-lock";
import { type Context, requireSystem } from "@/lib/context";
import { vectorStore } from "@/lib/vector";
import { forgetAttempts } from "./forget-attempts";
import { learnAttempts, markOf } from "./learn-attempts";
import { unlearned, withheldLearned } from "./repository";

const BATCH = 50;

/**
 * Makes again, batch by batch, the vectors that another embedder made or another store keeps, and
 * those that no job has made; removes those of attempts that were withheld. One process at a time.
 */
export async function sweepLearning(ctx: Context): Promise<void> {
  requireSystem(ctx);
  await withSessionLock(ctx.db, "bounty.learn", async () => {
    await forgetWithheld(ctx);
    const store = await vectorStore(ctx.db);
    const mark = markOf(store.kind, ctx.embedder.name);
    for (;;) {
      const batch = await unlearned(ctx.db, mark, BATCH);
      if (batch.length > 0) await learnAttempts(ctx, batch);
      if (batch.length < BATCH) return;
    }
  });
}

/** Those whose job has not run, or whose vector another store kept then. */
async function forgetWithheld(ctx: Context): Promise<void> {
  requireSystem(ctx);
  for (;;) {
    const ids = await withheldLearned(ctx.db, BATCH);
    if (ids.length === 0) return;
    await forgetAttempts(ctx, ids);
  }
}
