import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/id";
import { env } from "@/lib/env";
import type { QuoteView, RequestQuote } from "../contract";
import { viewSplit } from "../listing/view";
import { requireForPlay } from "../onchain/chain-round";
import * as bounty from "../repository";
import { discounted, paymentRefusal, priceAt, splitOf } from "../rules";
import { sealQuote } from "./quote-token";
import { requireNotOwner } from "./require-player";

/** `discount`: what the price is below the full one, in micro-USD. The house bears it. */
export type HeldPrice = QuoteView & { discount: string };

/**
 * Holds the present price for one person for as long as the round's rules say; for several who pay
 * `together` less their discount by those rules.
 */
export async function holdPrice(
  ctx: Context,
  { roundId }: RequestQuote,
  { together }: { together: boolean },
): Promise<HeldPrice> {
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  const round = await bounty.roundById(ctx.db, roundId);
  requireForPlay(round);
  const refusal = paymentRefusal(round, now);
  if (refusal) throw new AppError("conflict", `bounty.${refusal}`, "This round takes no payment.");
  await requireNotOwner(ctx.db, round, userId);

  const { rules, judgedCount: step } = round;
  const full = priceAt(rules.fee, step);
  const split = discounted(
    splitOf(full, rules.split),
    full,
    together ? (rules.teamDiscount ?? 0) : 0,
  );
  const price = split.pool + split.buyback + split.operations + split.owner;
  const discount = full - price;
  const expires = new Date(now.getTime() + rules.quoteSeconds * 1_000);
  const id = newId("quote", now);
  const token = sealQuote(
    {
      id,
      round: roundId,
      user: userId,
      price: String(price),
      ...(discount > 0n && { discount: String(discount) }),
      step,
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
    discount: String(discount),
    split: viewSplit(split),
    priceStep: step,
    issuedAt: now.toISOString(),
    expiresAt: expires.toISOString(),
  };
}
