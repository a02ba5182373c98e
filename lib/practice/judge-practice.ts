import { type Context, requireSystem } from "@/lib/context";
import { judgeMessage } from "@/lib/guardian";
import type { Judgement } from "@/lib/guardian/contract";
import type { PracticeEvent } from "./contract";
import * as practice from "./repository";
import type { Started } from "./start-message";
import { viewAttempt } from "./view";

/**
 * Asks the guardian and keeps what it says, whether or not anybody still listens. `tell` hears the
 * words as they come and, once it is kept, the outcome. A fault of the model is no refusal.
 */
export async function judgePractice(
  ctx: Context,
  { found, attempt, timeoutMs }: Started,
  tell: (event: PracticeEvent) => void,
): Promise<void> {
  requireSystem(ctx);
  let said = 0;
  const judgement = await judgeMessage({
    models: ctx.models.refs,
    resolve: ctx.models.resolve,
    system: found.prompt,
    message: attempt.message,
    timeoutMs,
    onText(text) {
      tell({ type: "words", from: said, text });
      said += text.length;
    },
  });
  if (judgement.kind === "fault")
    ctx.log.warn({ practice: attempt.id, ...judgement }, "a practice message could not be judged");
  const kept = await practice.keepOutcome(ctx.db, attempt.id, outcomeOf(judgement, ctx.now()));
  if (kept) tell({ type: "attempt", attempt: viewAttempt(kept, ctx.now()) });
}

function outcomeOf(
  judgement: Judgement,
  judgedAt: Date,
): Parameters<typeof practice.keepOutcome>[2] {
  const { answer, model } = judgement;
  if (judgement.kind === "fault")
    return { state: "voided", voidReason: `practice.${judgement.reason}`, answer, model, judgedAt };
  const { verdict, explanation } = judgement;
  return {
    state: verdict === "approved" ? "won" : "rejected",
    explanation,
    answer,
    model,
    judgedAt,
  };
}
