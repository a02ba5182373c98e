import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import type { Moderation } from "./contract";
import { insertCase } from "./repository";

type Fact = {
  userId: Id<"user">;
  place: string;
  subject: string | null;
  /** Names the request: repeated, it leaves one case. */
  requestKey: string;
  message: string;
  verdict: Moderation;
};

/** Keeps a message that was refused or wants looking at, where an administrator finds it. */
export async function recordCase(tx: Tx, ctx: Context, fact: Fact): Promise<void> {
  const { userId, place, subject, requestKey, message, verdict } = fact;
  const now = ctx.now();
  await insertCase(tx, {
    id: newId("case", now),
    at: now,
    userId,
    place,
    subject,
    requestKey,
    message,
    outcome: verdict.outcome,
    categories: verdict.categories,
    confidence: verdict.confidence,
    judge: verdict.judge,
  });
}
