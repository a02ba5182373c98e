import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { Plan } from "./contract";
import * as plans from "./repository";
import { planAt } from "./rules";

/** The tier of a person at an instant. A tier that is over counts as free before any job has run. */
export async function planOf(source: Db | Tx, userId: Id<"user">, at: Date): Promise<Plan> {
  const row = await plans.membershipOf(source, userId);
  const { tier, until, graceUntil } = planAt(row, at);
  return { tier, until, graceUntil };
}
