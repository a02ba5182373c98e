import type { Tx } from "@/db/transaction";
import { invariant } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";
import type { AttemptRow } from "../repository";
import { walletOf } from "../round/accounts";
import * as payers from "./repository";

/** One of several who pay an attempt: from where, how much, and their weight in a prize. */
export type Payer = { userId: Id<"user">; account: Address; fee: bigint; weight: bigint };

/** Who pays an attempt, and all of them together. `party` names them in the round's chain. */
export type Party = { party: string; payers: readonly Payer[] };

/** Writes down who pays, before the fee is held. They add up to the price. */
export async function keepPayers(tx: Tx, attempt: AttemptRow, people: readonly Payer[]) {
  const paid = people.reduce((sum, { fee }) => sum + fee, 0n);
  const weight = people.reduce((sum, each) => sum + each.weight, 0n);
  invariant(paid === attempt.price, "who pays together pays the whole price");
  invariant(weight > 0n, "a prize would be somebody's");
  await payers.insertPayers(
    tx,
    people.map((payer, position) => ({ attemptId: attempt.id, position, ...payer })),
  );
}

/** From where the fee of an attempt comes and goes back to, in a fixed order. */
export async function feeSources(
  tx: Tx,
  attempt: AttemptRow,
): Promise<{ of: Address; amount: bigint }[]> {
  if (!attempt.party) return [{ of: walletOf(attempt.userId), amount: attempt.price }];
  const people = await payers.payersOf(tx, attempt.id);
  return people.map(({ account, fee }) => ({ of: account, amount: fee }));
}
