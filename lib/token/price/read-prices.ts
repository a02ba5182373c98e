import type { Context } from "@/lib/context";
import type { PricePoint, Range } from "../contract";
import * as prices from "./repository";

const DAY = 86_400_000;
const days: Record<Exclude<Range, "all">, number> = { day: 1, month: 30, quarter: 90 };
const STEPS = 240;

/** The price over time, at most so many points, the oldest first. Open to everybody. */
export async function readPrices(ctx: Context, range: Range): Promise<PricePoint[]> {
  const { chain } = ctx;
  if (!chain) return [];
  const now = ctx.now();
  const mint = chain.mints.token;
  const first = await prices.firstPriceAt(ctx.db, mint);
  if (!first) return [];
  const asked = range === "all" ? first.getTime() : now.getTime() - days[range] * DAY;
  const since = new Date(Math.max(first.getTime(), asked)); // A young history is shown in full.
  const rows = await prices.pricesSince(ctx.db, mint, { since, now, steps: STEPS });
  return rows.map(({ at, price, source }) => ({
    at: at.toISOString(),
    price: price.toString(),
    source,
  }));
}
