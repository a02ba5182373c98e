import { createHash } from "node:crypto";
import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { moderateFor, recordCase } from "@/lib/moderation";
import type { Moderation } from "@/lib/moderation/contract";

/**
 * Looks at a message before anything is paid for it. What goes on may still want looking at later,
 * or its writer may want help.
 * @throws blocked `moderation.<category>`: nothing is charged, and a case tells of it
 */
export async function moderateMessage(
  ctx: Context,
  { message, idempotencyKey }: { message: string; idempotencyKey: string },
): Promise<Moderation> {
  const { userId } = requireUser(ctx);
  const verdict = await moderateFor(ctx, userId, message);
  if (verdict.outcome !== "block") return verdict;
  // Other words under a key that was used before are another case.
  const words = createHash("sha256").update(message).digest("hex");
  const requestKey = `${idempotencyKey}:${words}`;
  await transact(ctx.db, (tx) =>
    recordCase(tx, ctx, { userId, place: "bounty", subject: null, requestKey, message, verdict }),
  );
  throw new AppError("blocked", verdict.reason, "This message is not taken. Nothing was charged.");
}
