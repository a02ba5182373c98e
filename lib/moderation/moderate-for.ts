import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { Moderation } from "./contract";
import { moderate } from "./moderate";
import { hasClearedWords } from "./repository";

/**
 * What is to be done with a message of this person. Words that were refused before and found harmless
 * on their appeal go through, and are looked at again afterwards.
 */
export async function moderateFor(
  ctx: Pick<Context, "db" | "log">,
  userId: Id<"user">,
  message: string,
): Promise<Moderation> {
  const verdict = await moderate(ctx, message);
  if (verdict.outcome !== "block") return verdict;
  const cleared = await hasClearedWords(ctx.db, userId, message);
  return cleared ? { ...verdict, outcome: "review" } : verdict;
}
