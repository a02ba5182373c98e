import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import * as plans from "./repository";

/** What is kept about a person here: their tier. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const row = await plans.membershipOf(db, userId);
  return {
    plan: row
      ? { tier: row.tier, until: row.until, graceUntil: row.graceUntil, changedAt: row.changedAt }
      : { tier: "free" },
  };
}
