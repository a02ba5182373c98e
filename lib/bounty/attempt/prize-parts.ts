import type { Tx } from "@/db/transaction";
import { divideToLargest } from "@/lib/core/divide";
import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";
import type { AttemptRow } from "../repository";
import { walletOf } from "../round/accounts";
import * as attempts from "./repository";

/**
 * Whose a prize is: the player's, or by the weights that were frozen when several paid together,
 * each part noted with its person. It goes to their own wallets, wherever they are by now.
 */
export async function prizeParts(
  tx: Tx,
  attempt: AttemptRow,
  prize: bigint,
): Promise<{ credit: Address; amount: bigint }[]> {
  if (!attempt.party) return [{ credit: walletOf(attempt.userId), amount: prize }];
  const people = await attempts.payersOf(tx, attempt.id);
  const given = divideToLargest(
    prize,
    people.map(({ userId, weight }) => ({ key: userId as string, weight })),
  );
  const parts = [];
  for (const person of people) {
    const amount = given.get(person.userId) ?? 0n;
    await attempts.setPayout(tx, person, amount);
    if (amount > 0n) parts.push({ credit: walletOf(person.userId as Id<"user">), amount });
  }
  return parts;
}
