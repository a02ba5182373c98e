import { databaseError, type Tx } from "@/db/transaction";
import { AppError, invariant } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import type { Movement } from "./contract";
import * as ledger from "./repository";
import { movementFault } from "./rules";

/**
 * Moves money: all legs or none, once per key. The same key with the same content (times aside)
 * returns the first movement with `replayed`. After an error the transaction is over; what comes
 * before it in the transaction is gone too.
 *
 * @throws insufficient_funds `ledger.insufficient_funds`; conflict `ledger.key_reused`,
 *   `ledger.hold_closed`, `ledger.over_hold`; unavailable `ledger.busy` when a lock was not
 *   granted in time.
 */
export async function postTransfers(
  tx: Tx,
  movement: Movement,
): Promise<{ id: Id<"movement">; replayed: boolean }> {
  const fault = movementFault(movement);
  invariant(fault === null, `${movement.key}: ${fault}`);

  const id = newId("movement", movement.at);
  try {
    const posted = await ledger.callPostTransfers(tx, { ...movement, id });
    return { id: posted.id as Id<"movement">, replayed: posted.replayed };
  } catch (error) {
    throw namedError(error);
  }
}

const refusals: Record<string, (cause: unknown) => AppError> = {
  LGFND: (cause) =>
    new AppError("insufficient_funds", "ledger.insufficient_funds", "Not enough money.", { cause }),
  LGKEY: (cause) =>
    new AppError("conflict", "ledger.key_reused", "This key names another movement.", { cause }),
  LGHLD: (cause) =>
    new AppError("conflict", "ledger.hold_closed", "This hold is not open.", { cause }),
  LGOVR: (cause) => new AppError("conflict", "ledger.over_hold", "More than was held.", { cause }),
  "55P03": (cause) =>
    new AppError("unavailable", "ledger.busy", "Try again.", { cause, retryAfter: 1 }),
};

/** The refusal that a database error stands for, or the error itself: then it is a bug. */
function namedError(error: unknown): unknown {
  const state = databaseError(error)?.code ?? "";
  return refusals[state]?.(error) ?? error;
}
