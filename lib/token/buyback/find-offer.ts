import type { Context } from "@/lib/context";
import type { Chain } from "@/lib/onchain";
import { buybackAccounts } from "../addresses";
import type { Offer } from "../market/market";
import { openMarket } from "../market/open-market";
import { latestPrice } from "../price/repository";
import { leastFor, slippageOf } from "../rules";
import { readTerms } from "./read-terms";

type Judged = Offer & {
  least: bigint;
  price: bigint;
  slippage: number;
  limit: number;
  good: boolean;
};

/**
 * What the market offers for so much, and whether that is good enough. It is held against the lower of two
 * prices: the market's present one, and the last that was recorded. So whoever pushes the price up just
 * before a buyback gets nothing for it.
 */
export async function findOffer(ctx: Context, chain: Chain, paid: bigint): Promise<Judged> {
  const market = openMarket(chain);
  const [{ slippage: limit }, spot, recorded] = await Promise.all([
    readTerms(ctx.db),
    market.readSpot(ctx, chain),
    latestPrice(ctx.db, chain.mints.token),
  ]);
  const offer = await market.readOffer(ctx, chain, paid, await buybackAccounts(ctx, chain));
  const known = recorded?.source === market.source ? recorded.price : spot.price;
  const price = known < spot.price ? known : spot.price;
  const least = leastFor(paid, price, limit);
  const slippage = slippageOf(offer.units, paid, price);
  return { ...offer, least, price, slippage, limit, good: offer.units >= least };
}
