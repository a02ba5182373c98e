import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { planOf } from "@/lib/plan";
import { tiers } from "@/lib/plan/contract";
import { memoryBudgets } from "./contract";

export type Allowed = { active: boolean; limit: number };

/** Whether a person's plan includes memory now, and how much of it. */
export async function allowedMemory(db: Db | Tx, userId: Id<"user">, at: Date): Promise<Allowed> {
  const { tier } = await planOf(db, userId, at);
  return { active: tiers[tier].retrievalMemory, limit: memoryBudgets[tier] };
}
