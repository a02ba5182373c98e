import { databaseError, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { messageRefusal } from "@/lib/core/message";
import { consume } from "@/lib/limit";
import { readSettings } from "@/lib/settings";
import type { SendPractice } from "./contract";
import { type Found, findOpponent } from "./find-opponent";
import { stateOf } from "./read-practice-room";
import * as practice from "./repository";

export type Started = { found: Found; attempt: practice.AttemptRow; timeoutMs: number };

/** What keeping a verdict may take after the model's time is over. */
const GRACE_MS = 15_000;

/**
 * Takes the place of one message to a guardian. A person has one message at a time with each.
 * @throws conflict `practice.busy`, `practice.locked`; invalid `practice.message_…`
 */
export async function startMessage(ctx: Context, input: SendPractice): Promise<Started> {
  const { userId } = requireUser(ctx);
  const { slug } = input;
  const found = await findOpponent(ctx, slug);
  const message = input.message.trim();
  const refusal = messageRefusal(message, found.opponent.messageMax);
  if (refusal) throw new AppError("invalid", `practice.${refusal}`, "This message cannot be sent.");
  await consume(ctx, "practice_day");

  const set = await readSettings(ctx.db, ["bounty.judge_timeout_seconds"]);
  const timeoutMs = set["bounty.judge_timeout_seconds"] * 1_000;
  const now = ctx.now();
  try {
    const attempt = await transact(ctx.db, async (tx) => {
      const progress = await practice.progressOf(tx, userId);
      const beaten = new Set(progress.filter((one) => one.beatenAt).map((one) => one.slug));
      if (stateOf(found, beaten) === "locked")
        throw new AppError("conflict", "practice.locked", "Beat the level before this one first.");
      await practice.voidOverdue(tx, { userId, slug, now });
      return practice.insertAttempt(tx, {
        id: newId("practice", now),
        userId,
        slug,
        number: await practice.nextNumber(tx, userId, slug),
        state: "judging",
        message,
        startedAt: now,
        deadlineAt: new Date(now.getTime() + timeoutMs + GRACE_MS),
      });
    });
    return { found, attempt, timeoutMs };
  } catch (error) {
    if (databaseError(error)?.code !== "23505") throw error;
    throw new AppError("conflict", "practice.busy", "Your last message is still being weighed.");
  }
}
