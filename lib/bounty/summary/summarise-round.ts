import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { composeSummary } from "./compose-summary";
import { SUMMARY_LENGTH } from "./contract";
import { attemptsBetween, insertSummary, missingBatches } from "./repository";

/** Writes the summaries that a round has none of yet, for each fifty attempts with an outcome. */
export async function summariseRound(ctx: Context, roundId: Id<"round">): Promise<void> {
  requireSystem(ctx);
  await writeMissing(ctx, roundId);
}

/** The same for one round, or for all. Harmless to repeat: the first summary of a batch stays. */
export async function writeMissing(ctx: Context, only: Id<"round"> | null): Promise<void> {
  for (const { roundId, from } of await missingBatches(ctx.db, SUMMARY_LENGTH, only)) {
    const to = from + SUMMARY_LENGTH - 1;
    const rows = await attemptsBetween(ctx.db, roundId, from, to);
    const content = composeSummary(from, to, rows);
    await insertSummary(ctx.db, { roundId, from, content, at: ctx.now() });
  }
}
