import { createHash } from "node:crypto";
import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { moderateFor, noteHelp, recordCase } from "@/lib/moderation";

/**
 * Looks at words that others in a team, or everybody, will read.
 * @returns whether their writer should be shown whom to turn to; their words are taken all the same
 * @throws blocked `moderation.<category>`: nothing is kept but the case
 */
export async function moderateWords(ctx: Context, message: string): Promise<{ support: boolean }> {
  const { userId } = requireUser(ctx);
  if (message.trim() === "") return { support: false };
  const verdict = await moderateFor(ctx, userId, message);
  if (verdict.outcome !== "block" && verdict.outcome !== "review")
    return { support: verdict.outcome === "support" };
  const words = createHash("sha256").update(message).digest("hex");
  const requestKey = `team:${userId}:${words}`;
  await transact(ctx.db, (tx) =>
    recordCase(tx, ctx, { userId, place: "team", subject: null, requestKey, message, verdict }),
  );
  if (verdict.outcome === "block")
    throw new AppError("blocked", verdict.reason, "These words are not taken.");
  return { support: false };
}

/** What whoever wrote something is told of it; their country, so that help is of where they are. */
export type Written = { help: { country: string | null } | null };

/** Offers help to who may need it, and counts that it was offered. A step, for kept words only. */
export async function offerHelp(
  tx: Tx,
  ctx: Context,
  { support }: { support: boolean },
): Promise<Written> {
  if (!support) return { help: null };
  await noteHelp(tx, { place: "team", at: ctx.now() });
  return { help: { country: ctx.origin.country || null } };
}
