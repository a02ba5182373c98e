import { databaseError, type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { messageRefusal } from "@/lib/core/message";
import { env } from "@/lib/env";
import { moderateOffline, noteHelp, recordCase } from "@/lib/moderation";
import type { Moderation } from "@/lib/moderation/contract";
import { appendLinks } from "../chain/append-links";
import { paidEvent } from "../chain/events";
import type { PayAttempt } from "../contract";
import * as feed from "../feed/repository";
import { requireForPlay } from "../onchain/chain-round";
import * as bounty from "../repository";
import { discountedBy, paymentRefusal, splitOf } from "../rules";
import { holdFee } from "./fee";
import { moderateMessage } from "./moderate-message";
import { keepPayers, type Party } from "./payers";
import { openQuote, type Quote } from "./quote-token";
import { requireNoOwnerAmong, requireNotOwner, requirePlayer } from "./require-player";

export type PaidAttempt = {
  attempt: bounty.AttemptRow;
  seq: number;
  /** Its writer may be in a crisis: show them whom to turn to. */
  support: boolean;
};

/**
 * Who pays an attempt where that is several people together: a step before the round is locked,
 * which locks and checks what is theirs, and writes nothing. `sent` notes the attempt with it.
 */
export type Gather = (
  tx: Tx,
  quote: { id: Id<"quote">; round: Id<"round">; price: bigint },
) => Promise<Party & { sent: (attemptId: Id<"attempt">) => Promise<void> }>;

/**
 * Takes a place in the order of a round and holds the fee, or does neither. The fee is charged
 * only with the verdict. The same idempotency key again returns the attempt it made first.
 */
export async function payAttempt(
  ctx: Context,
  input: PayAttempt,
  gather?: Gather,
): Promise<PaidAttempt> {
  const { userId } = requireUser(ctx);
  const message = input.message.trim();
  const earlier = await bounty.attemptByKey(ctx.db, userId, input.idempotencyKey);
  if (earlier) return replay(earlier, message);

  const quote = readQuote(ctx, input.quote, userId);
  if (quote.discount && !gather)
    throw new AppError("invalid", "bounty.quote_invalid", "This price is for a team's attempt.");
  const { id, round, price } = quote;
  const asked = { id, round, price: BigInt(price) };
  // Asked first without effect: nobody has words looked at, and kept as a case, that are not theirs.
  if (gather) await transact(ctx.db, (tx) => gather(tx, asked));
  const verdict = await moderateMessage(ctx, { ...input, message });
  const payment = { ...input, message, quote, userId, verdict };
  try {
    return await transact(ctx.db, async (tx) => {
      if (!gather) return pay(tx, ctx, { ...payment, together: null });
      const { sent, ...together } = await gather(tx, asked);
      const paid = await pay(tx, ctx, { ...payment, together });
      await sent(paid.attempt.id);
      return paid;
    });
  } catch (error) {
    const raced = databaseError(error);
    if (raced?.code !== "23505") throw error;
    // Two presses of one button arrived together; the other one made the attempt.
    const winner = await bounty.attemptByKey(ctx.db, userId, input.idempotencyKey);
    if (winner) return replay(winner, message);
    throw new AppError("conflict", "bounty.quote_used", "This price was already used.");
  }
}

function replay(attempt: bounty.AttemptRow, message: string): PaidAttempt {
  if (attempt.message !== message)
    throw new AppError("conflict", "bounty.key_reused", "This key was used for other words.");
  return { attempt, seq: 0, support: moderateOffline(message).outcome === "support" };
}

function readQuote(ctx: Context, token: string, userId: Id<"user">): Quote {
  const { AUTH_SECRET, AUTH_SECRET_PREVIOUS } = env();
  const quote = openQuote(token, [
    AUTH_SECRET,
    ...(AUTH_SECRET_PREVIOUS ? [AUTH_SECRET_PREVIOUS] : []),
  ]);
  if (!quote || quote.user !== userId)
    throw new AppError("invalid", "bounty.quote_invalid", "This price was not made for you.");
  if (ctx.now().getTime() >= quote.expires)
    throw new AppError("conflict", "bounty.quote_expired", "The price was held too long ago.");
  return quote;
}

type Payment = Omit<PayAttempt, "quote"> & {
  quote: Quote;
  userId: Id<"user">;
  verdict: Moderation;
  /** Null where the player pays alone. */
  together: Party | null;
};

async function pay(
  tx: Tx,
  ctx: Context,
  { message, idempotencyKey, quote, userId, verdict, together }: Payment,
): Promise<PaidAttempt> {
  const round = await bounty.lockRound(tx, quote.round);
  requireForPlay(round);
  // Read under the lock, so that times follow the order of payment.
  const now = ctx.now();
  const refusal = paymentRefusal(round, now) ?? messageRefusal(message, round.rules.messageMax);
  if (refusal) {
    const code = refusal.startsWith("message_") ? "invalid" : "conflict";
    throw new AppError(code, `bounty.${refusal}`, "This message cannot be sent.");
  }

  const [price, discount] = [BigInt(quote.price), BigInt(quote.discount ?? 0)];
  await requireNotOwner(tx, round, userId);
  if (together)
    await requireNoOwnerAmong(
      tx,
      round,
      together.payers.map((payer) => payer.userId),
    );
  // What several paid into a pool counted against their limits then.
  await requirePlayer(tx, ctx, together ? 0n : price);
  const split = discountedBy(splitOf(price + discount, round.rules.split), discount);
  const number = round.attemptCount + 1;
  const attempt = await bounty.insertAttempt(tx, {
    id: newId("attempt", now),
    roundId: round.id,
    number,
    userId,
    party: together?.party ?? null,
    idempotencyKey,
    quoteId: quote.id,
    state: "queued",
    price,
    splitPool: split.pool,
    splitBuyback: split.buyback,
    splitOperations: split.operations,
    splitOwner: split.owner,
    priceStep: quote.step,
    message,
    salt: Buffer.from(ctx.randomBytes(16)).toString("hex"),
    manifestVersion: round.manifestVersion,
    paidAt: now,
  });
  await bounty.updateRound(tx, round.id, { attemptCount: number });
  if (together) await keepPayers(tx, attempt, together.payers);
  await holdFee(tx, attempt, round);
  if (verdict.outcome === "review")
    await recordCase(tx, ctx, {
      userId,
      place: "bounty",
      subject: attempt.id,
      requestKey: attempt.id,
      message,
      verdict,
    });
  if (verdict.outcome === "support") await noteHelp(tx, { place: "bounty", at: now });
  await appendLinks(tx, round, [paidEvent(round, attempt, { ...quote, discount })]);
  const seq = await feed.appendEvent(tx, { roundId: round.id, attemptId: attempt.id, at: now });
  return { attempt, seq, support: verdict.outcome === "support" };
}
