import type { Tx } from "@/db/transaction";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { joinedAccounts } from "@/lib/protection";

/** @throws forbidden `credit.own_adjustment`: nobody of the house moves credits of their own. */
export async function requireNotOwn(tx: Tx, actor: Id<"user">, owner: Id<"user">): Promise<void> {
  if ((await joinedAccounts(tx, actor)).includes(owner))
    throw new AppError("forbidden", "credit.own_adjustment", "These are your own credits.");
}

/** @throws forbidden `credit.same_person`: whoever proposes does not decide, with no account. */
export async function requireOtherPerson(
  tx: Tx,
  actor: Id<"user">,
  proposer: Id<"user">,
): Promise<void> {
  if ((await joinedAccounts(tx, actor)).includes(proposer))
    throw new AppError("forbidden", "credit.same_person", "Another person has to decide this.");
}
