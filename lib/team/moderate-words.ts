import { createHash } from "node:crypto";
import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { moderateFor, recordCase } from "@/lib/moderation";

/**
 * Looks at words that others in a team, or everybody, will read.
 * @throws blocked `moderation.<category>`: nothing is kept but the case
 */
export async function moderateWords(ctx: Context, message: string): Promise<void> {
  const { userId } = requireUser(ctx);
  if (message.trim() === "") return;
  const verdict = await moderateFor(ctx, userId, message);
  if (verdict.outcome !== "block" && verdict.outcome !== "review") return;
  const words = createHash("sha256").update(message).digest("hex");
  const requestKey = `team:${userId}:${words}`;
  await transact(ctx.db, (tx) =>
    recordCase(tx, ctx, { userId, place: "team", subject: null, requestKey, message, verdict }),
  );
  if (verdict.outcome === "block")
    throw new AppError("blocked", verdict.reason, "These words are not taken.");
}
