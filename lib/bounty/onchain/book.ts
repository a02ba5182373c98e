import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { openAccount, postTransfers } from "@/lib/ledger";
import type { Address, Leg } from "@/lib/ledger/contract";
import type { ChainEvent } from "@/lib/onchain/contract";
import { poolOf } from "../round/accounts";
import { chainBuyback, chainOperations, chainSource, chainUserOf, escrowOf } from "./accounts";
import type { AttemptJudged, EntryPaid } from "./events";

/** Names a fact of the chain for ever. */
const factOf = (event: ChainEvent) => `${event.signature}:${event.index}`;

type Payer = { userId: Id<"user"> | null };

/** A transfer, through the account of whoever it is to or from where that is known. */
async function legsThrough(
  tx: Tx,
  { userId, at, ...leg }: Payer & { debit: Address; credit: Address; amount: bigint; at: Date },
): Promise<Leg[]> {
  if (!userId) return [{ op: "transfer", ...leg }];
  const address = chainUserOf(userId);
  await openAccount(tx, { address, kind: "user", at });
  return [
    { op: "transfer", ...leg, credit: address },
    { op: "transfer", ...leg, debit: address },
  ];
}

/** A fee has come into escrow on the chain: it is booked as it was paid, whatever becomes of it. */
export async function bookEntry(
  tx: Tx,
  event: ChainEvent,
  { attemptId, paid, userId }: Payer & { attemptId: Id<"attempt">; paid: EntryPaid["paid"] },
): Promise<void> {
  const credit = escrowOf(attemptId);
  const { at } = event;
  await openAccount(tx, { address: credit, kind: "fund", at });
  await postTransfers(tx, {
    key: `onchain.entry:${attemptId}`,
    code: "onchain.entry",
    memo: { signature: event.signature },
    legs: await legsThrough(tx, { userId, debit: chainSource, credit, amount: paid, at }),
    at,
  });
}

/** A verdict has split it, by the program's own figures. */
export async function bookFee(
  tx: Tx,
  event: ChainEvent,
  {
    attemptId,
    roundId,
    ...data
  }: { attemptId: Id<"attempt">; roundId: Id<"round"> } & Pick<
    AttemptJudged,
    "toPool" | "toBuyback" | "toOperations"
  >,
): Promise<void> {
  const debit = escrowOf(attemptId);
  const parts = [
    { credit: poolOf(roundId), amount: data.toPool },
    { credit: chainBuyback, amount: data.toBuyback },
    { credit: chainOperations, amount: data.toOperations },
  ].filter(({ amount }) => amount > 0n);
  await postTransfers(tx, {
    key: `bounty.verdict:${attemptId}`,
    code: "bounty.fee",
    memo: { attempt: attemptId, signature: event.signature },
    legs: parts.map((part) => ({ op: "transfer", debit, ...part })),
    at: event.at,
  });
}

/** A fee went back to the wallet that paid it. */
export async function bookRefund(
  tx: Tx,
  event: ChainEvent,
  { attemptId, amount, userId }: Payer & { attemptId: Id<"attempt">; amount: bigint },
): Promise<void> {
  const [debit, { at }] = [escrowOf(attemptId), event];
  await postTransfers(tx, {
    key: `bounty.void:${attemptId}`,
    code: "bounty.fee_returned",
    memo: { attempt: attemptId, signature: event.signature },
    legs: await legsThrough(tx, { userId, debit, credit: chainSource, amount, at }),
    at,
  });
}

/** A part of a pool left the chain's vault. */
export async function bookOut(
  tx: Tx,
  event: ChainEvent,
  {
    roundId,
    code,
    amount,
    wallet,
    userId = null,
  }: Partial<Payer> & { roundId: Id<"round">; code: string; amount: bigint; wallet: string },
): Promise<void> {
  if (amount === 0n) return;
  const [debit, { at }] = [poolOf(roundId), event];
  await postTransfers(tx, {
    key: `${code}:${factOf(event)}`,
    code,
    memo: { round: roundId, wallet, signature: event.signature },
    legs: await legsThrough(tx, { userId, debit, credit: chainSource, amount, at }),
    at,
  });
}

/** What rounding left of one pool went into another one. */
export async function bookRemainder(
  tx: Tx,
  event: ChainEvent,
  { from, to, amount }: { from: Id<"round">; to: Id<"round">; amount: bigint },
): Promise<void> {
  if (amount === 0n) return;
  await postTransfers(tx, {
    key: `onchain.remainder:${factOf(event)}`,
    code: "bounty.carry",
    memo: { signature: event.signature },
    legs: [{ op: "transfer", debit: poolOf(from), credit: poolOf(to), amount }],
    at: event.at,
  });
}
