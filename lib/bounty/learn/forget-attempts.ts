import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { vectorStore } from "@/lib/vector";
import { dropQuotes } from "../context/repository";
import { dropExamples } from "../pattern/repository";
import { lockWithheld, markLearned } from "./repository";
import { ATTEMPT_VECTORS } from "./space";

/**
 * Removes what was made of the texts of withheld attempts: their vectors, their places among the
 * examples of a technique, and their words where others were shown them. Harmless to repeat.
 */
export async function forgetAttempts(ctx: Context, ids: readonly Id<"attempt">[]): Promise<void> {
  requireSystem(ctx);
  const store = await vectorStore(ctx.db);
  await transact(ctx.db, async (tx) => {
    const withheld = await lockWithheld(tx, ids);
    if (withheld.length === 0) return;
    await store.remove(tx, ATTEMPT_VECTORS, withheld);
    await dropExamples(tx, withheld);
    await dropQuotes(tx, withheld);
    await markLearned(tx, withheld, null);
  });
}

/** What withholding enqueues. */
export function forgetAttempt(ctx: Context, attemptId: Id<"attempt">): Promise<void> {
  return forgetAttempts(ctx, [attemptId]);
}
