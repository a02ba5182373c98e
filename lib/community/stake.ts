import type { Tx } from "@/db/transaction";
import { openAccount, postTransfers } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";
import type { ProposalRow } from "./repository";

type Staked = Pick<ProposalRow, "id" | "ownerId" | "name" | "stake">;

/** Where a stake waits until it is decided about. */
export const stakeOf = (id: ProposalRow["id"]): Address => `usd:stake:${id}`;
const walletOf = (userId: ProposalRow["ownerId"]): Address => `usd:user:${userId}`;

/** Sets the stake aside. A step. Throws `ledger.insufficient_funds`. */
export async function takeStake(tx: Tx, proposal: Staked, at: Date): Promise<void> {
  const { id, ownerId, name, stake: amount } = proposal;
  await openAccount(tx, { address: stakeOf(id), kind: "fund", at });
  await postTransfers(tx, {
    key: `community.stake:${id}`,
    code: "community.stake",
    memo: { guardian: name },
    legs: [{ op: "transfer", debit: walletOf(ownerId), credit: stakeOf(id), amount }],
    at,
  });
}

/** Gives the whole stake back. A step. */
export async function returnStake(tx: Tx, proposal: Staked, at: Date): Promise<void> {
  const { id, ownerId, name, stake: amount } = proposal;
  await postTransfers(tx, {
    key: `community.stake_returned:${id}`,
    code: "community.stake_returned",
    memo: { guardian: name },
    legs: [{ op: "transfer", debit: stakeOf(id), credit: walletOf(ownerId), amount }],
    at,
  });
}
