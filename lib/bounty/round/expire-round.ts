import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { divideByRemainder } from "@/lib/core/divide";
import type { Id } from "@/lib/core/id";
import { balanceOf, postTransfers } from "@/lib/ledger";
import type { Address, Leg } from "@/lib/ledger/contract";
import { enqueue } from "@/lib/outbox";
import type { EventOf } from "@/lib/proof/link";
import { paidInParty } from "../attempt/repository";
import { appendLinks } from "../chain/append-links";
import { pseudonym, revealedEvent } from "../chain/events";
import * as feed from "../feed/repository";
import { isOnChain } from "../onchain/chain-round";
import { planExpiry } from "../onchain/decide";
import * as bounty from "../repository";
import { divideUnwon } from "../rules";
import { carry, poolOf, walletOf } from "./accounts";

/**
 * Ends a round whose countdown has run out: the last player's share and the rest in proportion
 * to fees paid, by this code and in one transaction. Waits while an attempt is unjudged, because
 * it was paid in time and may still win or reset the clock. On the chain the program does it.
 */
export async function expireRound(ctx: Context, roundId: Id<"round">): Promise<boolean> {
  requireSystem(ctx);
  return transact(ctx.db, async (tx) => {
    const round = await bounty.lockRound(tx, roundId);
    const at = ctx.now();
    const isOver = round.state === "open" && round.endsAt !== null && round.endsAt <= at;
    if (!isOver) return false;
    if ((await bounty.unfinishedAttempts(tx, roundId, 1)).length > 0) return false;
    if (isOnChain(round)) {
      await planExpiry(tx, ctx, roundId);
      return false;
    }
    const expired = await divide(tx, round, at);
    await bounty.updateRound(tx, roundId, { state: "expired", closedAt: at });
    await feed.appendEvent(tx, { roundId, attemptId: null, at });
    await appendLinks(tx, round, [expired, revealedEvent(round, at)]);
    await enqueue(tx, { task: "bounty.settle", payload: { roundId } });
    return true;
  });
}

async function divide(tx: Tx, round: bounty.RoundRow, at: Date): Promise<EventOf<"expired">> {
  const debit = poolOf(round.id);
  const { total: pool } = await balanceOf(tx, debit);
  const players = await bounty.feesPaid(tx, round.id);
  const last = players.reduce((a, b) => (b.last > a.last ? b : a), { player: "", last: 0 });
  const { shares, remainder } = divideUnwon(
    pool,
    last.player,
    players.map(({ player, paid }) => ({ payer: player, paid })),
    round.rules.end.lastPlayer,
  );
  const parties = new Set(players.flatMap(({ party }) => party ?? []));
  const legs: Leg[] = [];
  for (const { payer, amount } of shares) {
    const people = parties.has(payer)
      ? await divideInParty(tx, { roundId: round.id, party: payer, amount })
      : [{ userId: payer as Id<"user">, part: amount }];
    for (const { userId, part } of people)
      legs.push({ op: "transfer", debit, credit: walletOf(userId), amount: part });
  }
  const rest = restOf(round, players.length);
  if (remainder > 0n) legs.push({ op: "transfer", debit, credit: rest, amount: remainder });
  const event = {
    type: "expired" as const,
    at: at.toISOString(),
    pool: String(pool),
    shares: shares.map(({ payer, amount }) => ({
      player: pseudonym(round, payer),
      amount: String(amount),
    })),
    remainder: String(remainder),
  };
  if (pool === 0n) return event;
  await postTransfers(tx, {
    ...nameOf(round, rest),
    memo: { round: String(round.number) },
    legs,
    at,
  });
  return event;
}

/** A party's share is theirs who paid for it, by how much that was. */
async function divideInParty(
  tx: Tx,
  { roundId, party, amount }: { roundId: Id<"round">; party: string; amount: bigint },
) {
  const people = await paidInParty(tx, roundId, party);
  const parts = people.map(({ userId, paid }) => ({ key: userId as string, weight: paid }));
  const given = divideByRemainder(amount, parts);
  return people
    .map(({ userId }) => ({ userId, part: given.get(userId) ?? 0n }))
    .filter(({ part }) => part > 0n);
}

/** A stake that comes back is named after the stake, so that what its owner has spent goes down. */
function nameOf({ id, floorFrom }: bounty.RoundRow, rest: Address) {
  if (rest === carry || !floorFrom) return { key: `bounty.division:${id}`, code: "bounty.share" };
  const stake = floorFrom.split(":").at(-1);
  return { key: `community.stake_returned:${stake}`, code: "community.stake_returned" };
}

/** What is left goes on to the next round. A stake that nobody played for goes back to its owner. */
function restOf({ ownerId }: bounty.RoundRow, players: number): Address {
  return ownerId && players === 0 ? walletOf(ownerId) : carry;
}
