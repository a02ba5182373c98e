import { type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { attemptById } from "../repository";
import { learnAttempts } from "./learn-attempts";

/** What every verdict enqueues: the vector of one judged attempt. */
export async function learnAttempt(ctx: Context, attemptId: Id<"attempt">): Promise<void> {
  requireSystem(ctx);
  await learnAttempts(ctx, [await attemptById(ctx.db, attemptId)]);
}
