import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import { invariant } from "@/lib/core/errors";
import { balanceOf, postTransfers } from "@/lib/ledger";
import { planTransaction } from "@/lib/onchain";
import type { ChainEvent } from "@/lib/onchain/contract";
import { enqueue } from "@/lib/outbox";
import { appendLinks } from "../chain/append-links";
import { pseudonym, revealedEvent } from "../chain/events";
import * as feed from "../feed/repository";
import { manifestAt } from "../manifest/repository";
import * as bounty from "../repository";
import { poolOf } from "../round/accounts";
import { becomeOpen } from "../round/become-open";
import { divideUnwon } from "../rules";
import { chainSource } from "./accounts";
import { bookOut, bookRemainder } from "./book";
import { chainTermsOf } from "./chain-round";
import {
  LotteryExpired,
  LotteryInitialized,
  PoolRecovered,
  RemainderSwept,
  ShareClaimed,
} from "./events";
import * as onchain from "./repository";

/** The program holds the floor, on the terms of the manifest: people may play. */
export async function applyInitialized(tx: Tx, ctx: Context, event: ChainEvent): Promise<void> {
  const data = LotteryInitialized.parse(event.data);
  const round = await bounty.lockRoundAt(tx, data.lottery);
  if (round?.state !== "scheduled") return;
  const terms = chainTermsOf(round);
  const manifest = await manifestAt(tx, round.id, 1);
  const asPublished =
    data.judge === terms.judge &&
    data.quoteSigner === terms.quoteSigner &&
    data.mint === terms.mint &&
    data.recovery === terms.recovery &&
    data.manifestHash === manifest.hash &&
    data.floor === BigInt(round.rules.floor);
  invariant(asPublished, `the lottery of ${round.id} is not what its manifest says`);
  await postTransfers(tx, {
    key: `bounty.floor:${round.id}`,
    code: "bounty.floor",
    memo: { round: String(round.number), signature: event.signature },
    legs: [{ op: "transfer", debit: chainSource, credit: poolOf(round.id), amount: data.floor }],
    at: event.at,
  });
  await becomeOpen(tx, ctx, round, { floor: data.floor, carry: 0n });
}

/**
 * The countdown has run out on the chain. The pool is divided as the program will pay it, wallet by
 * wallet; each share is booked when it is paid.
 */
export async function applyExpired(tx: Tx, ctx: Context, event: ChainEvent): Promise<void> {
  const data = LotteryExpired.parse(event.data);
  const round = await bounty.lockRoundAt(tx, data.lottery);
  if (!round || round.closedAt) return;
  const at = ctx.now();
  const { total: pool } = await balanceOf(tx, poolOf(round.id));
  const said = data.pool ?? pool;
  invariant(pool === said, `the pool of ${round.id} is ${pool}, on the chain ${said}`);
  const players = await bounty.feesPaid(tx, round.id);
  const last = players.reduce((a, b) => (b.last > a.last ? b : a), { player: "", last: 0 });
  const { shares, remainder } = divideUnwon(
    pool,
    last.player,
    players.map(({ player, paid }) => ({ payer: player, paid })),
    round.rules.end.lastPlayer,
  );
  await bounty.updateRound(tx, round.id, { state: "expired", closedAt: at });
  await feed.appendEvent(tx, { roundId: round.id, attemptId: null, at });
  const expired = {
    type: "expired" as const,
    at: at.toISOString(),
    pool: String(pool),
    shares: shares.map(({ payer, amount }) => ({
      player: pseudonym(round, payer),
      amount: String(amount),
    })),
    remainder: String(remainder),
  };
  await appendLinks(tx, round, [expired, revealedEvent(round, at)]);
  for (const wallet of await onchain.payersOf(tx, round.id))
    await planTransaction(tx, ctx, {
      key: `bounty.share:${round.id}:${wallet}`,
      kind: "bounty.share",
      payload: { roundId: round.id, wallet },
    });
  await enqueue(tx, { task: "bounty.judge", payload: { roundId: round.id } });
  await enqueue(tx, { task: "bounty.settle", payload: { roundId: round.id } });
}

export async function applyShare(tx: Tx, _: Context, event: ChainEvent): Promise<void> {
  const { lottery, payer: wallet, amount } = ShareClaimed.parse(event.data);
  const round = await bounty.lockRoundAt(tx, lottery);
  if (!round) return;
  const userId = await onchain.personOf(tx, { roundId: round.id, wallet });
  await bookOut(tx, event, { roundId: round.id, code: "bounty.share", amount, wallet, userId });
}

/** The pool went to the account that was fixed at the start, after its announcement: the round is over. */
export async function applyRecovered(tx: Tx, ctx: Context, event: ChainEvent): Promise<void> {
  const { lottery, amount } = PoolRecovered.parse(event.data);
  const round = await bounty.lockRoundAt(tx, lottery);
  if (!round) return;
  const { recovery: wallet } = chainTermsOf(round);
  await bookOut(tx, event, { roundId: round.id, code: "bounty.recovered", amount, wallet });
  if (round.closedAt) return;
  const at = ctx.now();
  await bounty.updateRound(tx, round.id, { state: "expired", closedAt: at });
  await feed.appendEvent(tx, { roundId: round.id, attemptId: null, at });
  ctx.log.error({ roundId: round.id }, "the pool of a round was recovered in an emergency");
}

export async function applyRemainder(tx: Tx, ctx: Context, event: ChainEvent): Promise<void> {
  const { lottery, next, amount } = RemainderSwept.parse(event.data);
  const round = await bounty.lockRoundAt(tx, lottery);
  const into = await bounty.lockRoundAt(tx, next);
  if (!round || !into || amount === 0n) return;
  await bookRemainder(tx, event, { from: round.id, to: into.id, amount });
  if (into.closedAt) return;
  const at = ctx.now();
  const { total: pool } = await balanceOf(tx, poolOf(into.id));
  await feed.appendEvent(tx, { roundId: into.id, attemptId: null, at });
  const carried = { type: "carried" as const, at: at.toISOString() };
  await appendLinks(tx, into, [{ ...carried, amount: String(amount), pool: String(pool) }]);
}
