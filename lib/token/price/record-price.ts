import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { configOn } from "../addresses";
import { spentSince } from "../buyback/repository";
import { openMarket } from "../market/open-market";
import { insertPrice } from "./repository";

const DAY = 86_400_000;

/** Writes down what a token costs now, and who says so. Where no market answers, nothing is written. */
export async function recordPrice(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const { chain } = ctx;
  if (!chain) return;
  const market = openMarket(chain);
  const at = ctx.now();
  try {
    const { price, volume } = await market.readSpot(ctx, chain);
    const ours = new Date(at.getTime() - DAY);
    const traded = volume ?? (await spentSince(ctx.db, configOn(chain), ours));
    const mint = chain.mints.token;
    await insertPrice(ctx.db, { mint, at, price, source: market.source, volume: traded });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    ctx.log.warn({ err: error }, "the token's price could not be read");
  }
}
