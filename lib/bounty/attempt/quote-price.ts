import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { env } from "@/lib/env";
import type { QuoteView, RequestQuote } from "../contract";
import { viewSplit } from "../listing/view";
import { requireForPlay } from "../onchain/chain-round";
import * as bounty from "../repository";
import { paymentRefusal, priceAt, splitOf } from "../rules";
import { sealQuote } from "./quote-token";
import { requireNotOwner } from "./require-player";

/** Holds the present price for one person for as long as the round's rules say. */
export async function quotePrice(ctx: Context, { roundId }: RequestQuote): Promise<QuoteView> {
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  const round = await bounty.roundById(ctx.db, roundId);
  requireForPlay(round);
  const refusal = paymentRefusal(round, now);
  if (refusal) throw new AppError("conflict", `bounty.${refusal}`, "This round takes no payment.");
  await requireNotOwner(ctx.db, round, userId);

  const price = priceAt(round.rules.fee, round.judgedCount);
  const split = splitOf(price, round.rules.split);
  const expires = new Date(now.getTime() + round.rules.quoteSeconds * 1_000);
  const id = newId("quote", now);
  const token = sealQuote(
    {
      id,
      round: roundId,
      user: userId,
      price: String(price),
      step: round.judgedCount,
      issued: now.getTime(),
      expires: expires.getTime(),
    },
    env().AUTH_SECRET,
  );
  return {
    id,
    token,
    roundId,
    price: String(price),
    split: viewSplit(split),
    priceStep: round.judgedCount,
    issuedAt: now.toISOString(),
    expiresAt: expires.toISOString(),
  };
}
