import type { Tx } from "@/db/transaction";
import { openAccount, postTransfers } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";
import type { ProposalRow } from "./repository";

type Staked = Pick<ProposalRow, "id" | "ownerId" | "stake">;

/** Where a stake waits until it is decided about. */
export const stakeOf = (id: ProposalRow["id"]): Address => `usd:stake:${id}`;
const walletOf = (userId: ProposalRow["ownerId"]): Address => `usd:user:${userId}`;

/**
 * Sets the stake aside. A step. Throws `ledger.insufficient_funds`. The memo names the proposal by
 * its id alone: what people write must not stand in the ledger, which forgets nothing.
 */
export async function takeStake(tx: Tx, proposal: Staked, at: Date): Promise<void> {
  const { id, ownerId, stake: amount } = proposal;
  await openAccount(tx, { address: stakeOf(id), kind: "fund", at });
  await postTransfers(tx, {
    key: `community.stake:${id}`,
    code: "community.stake",
    memo: { proposal: id },
    legs: [{ op: "transfer", debit: walletOf(ownerId), credit: stakeOf(id), amount }],
    at,
  });
}

/** Gives the whole stake back. A step. */
export async function returnStake(tx: Tx, proposal: Staked, at: Date): Promise<void> {
  const { id, ownerId, stake: amount } = proposal;
  await postTransfers(tx, {
    key: `community.stake_returned:${id}`,
    code: "community.stake_returned",
    memo: { proposal: id },
    legs: [{ op: "transfer", debit: stakeOf(id), credit: walletOf(ownerId), amount }],
    at,
  });
}
