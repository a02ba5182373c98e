import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { setPaidRole } from "@/lib/user";
import * as plans from "./repository";
import { rateKey } from "./take-tier-rate";

/** Takes a person's tier and rates away. A step of deleting an account. */
export async function forgetPerson(
  tx: Tx,
  { userId }: { userId: Id<"user">; at: Date },
): Promise<void> {
  await plans.removePerson(tx, userId, [rateKey("chat", userId)]);
  await setPaidRole(tx, userId, false);
}
