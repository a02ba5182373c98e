import type { HeistResult, HeistRule, RuleView, ShownRule } from "./contract";
import type { HeistRow } from "./repository";
import type { RuleCheck } from "./rules";

type Recorded = Pick<
  HeistRow,
  "id" | "victimId" | "status" | "reason" | "amount" | "shieldId" | "counter" | "at"
>;

/** A recorded attempt as its robber sees it. */
export function viewResult(row: Recorded): HeistResult {
  return {
    heistId: row.id,
    targetId: row.victimId,
    status: row.status,
    reason: shownReason(row.reason),
    amount: String(row.amount),
    shield: shieldOutcome(row),
    counter: row.counter,
    at: row.at.toISOString(),
  };
}

export function shieldOutcome({
  shieldId,
  status,
}: Pick<HeistRow, "shieldId" | "status">): "blocked" | "halved" | null {
  if (!shieldId) return null;
  return status === "failed_shield" ? "blocked" : "halved";
}

function shownRule(rule: HeistRule): ShownRule {
  return rule === "suspended" || rule === "excluded" ? "away" : rule;
}

/** The rule that refused, as people are told of it. */
export function shownReason(reason: HeistRule | null): ShownRule | null {
  return reason && shownRule(reason);
}

/** Every rule as people are told of it, in their order. What is told as one holds where all of it does. */
export function viewRules(checks: readonly RuleCheck[]): RuleView[] {
  const shown = new Map<ShownRule, RuleView>();
  for (const { rule: asked, holds, waived, until } of checks) {
    const rule = shownRule(asked);
    const before = shown.get(rule);
    const at = until === null ? null : new Date(until).toISOString();
    if (before?.holds !== false) shown.set(rule, { rule, holds, waived, until: at });
  }
  return [...shown.values()];
}
