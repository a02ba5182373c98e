import type { PracticeAttemptView } from "./contract";
import type { AttemptRow } from "./repository";
import { isOverdue } from "./rules";

/** A message as its sender sees it at this time. */
export function viewAttempt(row: AttemptRow, now: Date): PracticeAttemptView {
  const overdue = isOverdue(row, now);
  return {
    id: row.id,
    number: row.number,
    state: overdue ? "voided" : row.state,
    message: row.message,
    answer: row.answer,
    explanation: row.explanation,
    voidReason: overdue ? "practice.interrupted" : row.voidReason,
    model: row.model,
    startedAt: row.startedAt.toISOString(),
    judgedAt: row.judgedAt?.toISOString() ?? null,
  };
}
