import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requireUser } from "@/lib/context";
import { AppError, type ErrorCode } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { moderate } from "@/lib/moderation";
import type { DisputeRefusal, OpenDispute } from "./contract";
import { readMatter } from "./matter";
import * as disputes from "./repository";

const codes: Record<DisputeRefusal, ErrorCode> = {
  not_yours: "forbidden",
  not_yet: "conflict",
  too_late: "conflict",
  open_already: "conflict",
};

/**
 * Objects to an own attempt, or to a round that the caller has paid into. Everybody reads the text
 * where its author wants that and moderation has nothing against it.
 * @throws forbidden `dispute.not_yours`; conflict `dispute.not_yet`, `dispute.too_late`,
 *   `dispute.open_already`
 */
export async function openDispute(ctx: Context, input: OpenDispute): Promise<{ id: string }> {
  const { userId } = requireUser(ctx);
  const { matter, refusal } = await readMatter(ctx, input);
  if (refusal) throw refused(refusal);
  const { roundId, attemptId } = matter;
  const { cause, text } = input;
  // Nobody has read it yet: what may harm somebody is for those alone who answer.
  const textPublic = input.textPublic && (await moderate(ctx, text)).outcome === "allow";
  const openedAt = ctx.now();
  const id = newId("dispute", openedAt);
  await transact(ctx.db, async (tx) => {
    const row = { id, userId, roundId, attemptId, cause, text, textPublic, openedAt };
    if (!(await disputes.insertDispute(tx, row))) throw refused("open_already");
    await recordAudit(tx, ctx, {
      action: "dispute.open",
      subject: attemptId ?? roundId,
      reason: cause,
      details: { dispute: id },
    });
  });
  return { id };
}

function refused(refusal: DisputeRefusal): AppError {
  return new AppError(codes[refusal], `dispute.${refusal}`, "This cannot be disputed now.");
}
