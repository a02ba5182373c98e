import type { HeistResult } from "./contract";
import type { HeistRow } from "./repository";

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
    reason: row.reason,
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
