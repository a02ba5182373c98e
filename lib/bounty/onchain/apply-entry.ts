import type { Tx } from "@/db/transaction";
import type { Context } from "@/lib/context";
import type { Reason } from "@/lib/core/errors";
import { recordCase } from "@/lib/moderation";
import type { ChainEvent } from "@/lib/onchain/contract";
import { enqueue } from "@/lib/outbox";
import { findPayRefusal } from "@/lib/protection";
import { appendLinks } from "../chain/append-links";
import { paidEvent } from "../chain/events";
import * as feed from "../feed/repository";
import * as bounty from "../repository";
import { discountedBy, splitOf } from "../rules";
import { bookEntry } from "./book";
import { giveBack, giveBackAfterEnd } from "./decide";
import { EntryPaid } from "./events";
import { attemptOf } from "./names";
import * as onchain from "./repository";

/**
 * A fee is in escrow for good: it takes its place in the order of the round and will be judged, or it goes
 * back with a reason. It is never just there.
 */
export async function applyEntry(tx: Tx, ctx: Context, event: ChainEvent): Promise<void> {
  const data = EntryPaid.parse(event.data);
  const round = await bounty.lockRoundAt(tx, data.lottery);
  if (!round) return; // Anybody may run a lottery with this program. This one is not ours.
  const attemptId = attemptOf(data.attempt);
  const payment = {
    id: attemptId,
    roundId: round.id,
    wallet: data.payer,
    seq: data.seq,
    price: data.price,
    paid: data.paid,
    messageHash: data.messageHash,
    signature: event.signature,
    at: data.at,
    state: "taken" as const,
    reason: null,
    settledBy: null,
  };
  if (!(await onchain.insertPayment(tx, payment)))
    throw new Error(`${attemptId} was paid twice on the chain`);
  const entry = await onchain.entryById(tx, attemptId);
  const userId = entry?.userId ?? null;
  // Before the ledger: the person's lock comes before its own, and what they have paid is not counted twice.
  const refusal =
    entryRefusal(entry, round, data) ??
    (userId && (await findPayRefusal(tx, ctx, { userId, amount: data.paid, at: event.at })));
  await bookEntry(tx, event, { attemptId, paid: data.paid, userId });
  const isRunning = round.state === "open" || round.state === "paused";
  if (!isRunning) return giveBackAfterEnd(tx, ctx, payment, "bounty.round_over");
  if (refusal || !entry)
    return giveBack(tx, ctx, payment, { reason: refusal ?? "bounty.unknown_entry" });
  await takeAttempt(tx, ctx, round, { entry, data, event });
}

/** Why a payment is not for what was quoted, or null. The program lets nobody pay another price. */
function entryRefusal(
  entry: onchain.EntryRow | undefined,
  round: bounty.RoundRow,
  data: EntryPaid,
): Reason | null {
  if (!entry) return "bounty.unknown_entry";
  const fits =
    entry.roundId === round.id &&
    entry.wallet === data.payer &&
    entry.messageHash === data.messageHash &&
    entry.price === data.price &&
    entry.discount === data.discount;
  if (!fits || entry.salt === "") return "bounty.entry_mismatch";
  return null;
}

type Taken = { entry: onchain.EntryRow; data: EntryPaid; event: ChainEvent };

async function takeAttempt(
  tx: Tx,
  ctx: Context,
  round: bounty.RoundRow,
  { entry, data, event }: Taken,
): Promise<void> {
  const now = ctx.now();
  const split = discountedBy(splitOf(data.price, round.rules.split), data.discount);
  const number = round.attemptCount + 1;
  const attempt = await bounty.insertAttempt(tx, {
    id: entry.id,
    roundId: round.id,
    number,
    userId: entry.userId,
    wallet: data.payer,
    paymentSignature: event.signature,
    idempotencyKey: entry.idempotencyKey,
    quoteId: entry.quoteId,
    state: "queued",
    price: data.paid,
    splitPool: split.pool,
    splitBuyback: split.buyback,
    splitOperations: split.operations,
    splitOwner: split.owner,
    priceStep: entry.priceStep,
    message: entry.message,
    salt: entry.salt,
    manifestVersion: round.manifestVersion,
    paidAt: data.at,
  });
  await bounty.updateRound(tx, round.id, { attemptCount: number });
  if (entry.moderation.outcome === "review")
    await recordCase(tx, ctx, {
      userId: entry.userId,
      place: "bounty",
      subject: attempt.id,
      requestKey: attempt.id,
      message: entry.message,
      verdict: entry.moderation,
    });
  const quote = {
    id: entry.quoteId,
    step: entry.priceStep,
    issued: entry.issuedAt.getTime(),
    expires: entry.expiresAt.getTime(),
    discount: data.discount,
    onChain: { signature: event.signature, at: now },
  };
  await appendLinks(tx, round, [paidEvent(round, attempt, quote)]);
  await feed.appendEvent(tx, { roundId: round.id, attemptId: attempt.id, at: now });
  await enqueue(tx, { task: "bounty.judge", payload: { roundId: round.id } });
}
