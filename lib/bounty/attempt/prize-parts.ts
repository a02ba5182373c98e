import type { Tx } from "@/db/transaction";
import { divideToLargest } from "@/lib/core/divide";
import type { Id } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";
import { chainSource, chainUserOf } from "../onchain/accounts";
import type { AttemptRow } from "../repository";
import { walletOf } from "../round/accounts";
import * as attempts from "./repository";

export type PrizePart = {
  credit: Address;
  amount: bigint;
  /** Where it goes on to from there: the chain has paid it to a wallet. */
  onTo?: Address;
  /** Names this part of a prize that several share, and says how much of it that is: `33.33`. */
  of?: { userId: Id<"user">; percent: string };
};

/**
 * Whose a prize is: the player's, or by the weights that were frozen when several paid together,
 * each part noted with its person. It goes to their own wallets, wherever they are by now.
 */
export async function prizeParts(tx: Tx, attempt: AttemptRow, prize: bigint): Promise<PrizePart[]> {
  if (attempt.wallet)
    return [{ credit: chainUserOf(attempt.userId), amount: prize, onTo: chainSource }];
  if (!attempt.party) return [{ credit: walletOf(attempt.userId), amount: prize }];
  const people = await attempts.payersOf(tx, attempt.id);
  const given = divideToLargest(
    prize,
    people.map(({ userId, weight }) => ({ key: userId as string, weight })),
  );
  const total = people.reduce((sum, { weight }) => sum + weight, 0n);
  const parts: PrizePart[] = [];
  for (const person of people) {
    const amount = given.get(person.userId) ?? 0n;
    await attempts.setPayout(tx, person, amount);
    const { userId, weight } = person;
    const of = { userId, percent: (Number((weight * 10_000n) / total) / 100).toFixed(2) };
    if (amount > 0n) parts.push({ credit: walletOf(userId), amount, of });
  }
  // Each is a movement of its own: taken in the order in which the ledger locks accounts.
  return parts.sort((a, b) => (a.credit < b.credit ? -1 : 1));
}
