import type { Context } from "@/lib/context";
import type { Chain } from "@/lib/onchain";
import { configOn } from "../addresses";
import { readFund } from "../buyback/read-fund";
import { readTerms } from "../buyback/read-terms";
import { type Overview, SUPPLY } from "../contract";
import { latestPrice, type PriceRow, priceAt } from "../price/repository";
import * as token from "../repository";
import { nextMoment, worthOf } from "../rules";

const DAY = 86_400_000;

/** The token in figures, by what is final on the chain; null where there is no chain. Open to everybody. */
export async function readOverview(ctx: Context): Promise<Overview | null> {
  const { chain } = ctx;
  if (!chain) return null;
  const config = configOn(chain);
  const mint = chain.mints.token;
  const now = ctx.now();
  const [staking, stakers, price, terms, funds] = await Promise.all([
    token.stakingOf(ctx.db, config),
    token.countStakers(ctx.db, config),
    readPrice(ctx, mint),
    readTerms(ctx.db),
    readFund(ctx.db),
  ]);
  const burned = staking?.burned ?? 0n;
  const left = SUPPLY - burned;
  return {
    ...placeOf(chain, config),
    isSetUp: staking !== undefined,
    paused: staking?.paused ?? false,
    price: price && {
      value: price.price.toString(),
      at: price.at.toISOString(),
      source: price.source,
      volume: price.volume?.toString() ?? null,
      before: price.before?.toString() ?? null,
      marketCap: worthOf(left, price.price).toString(),
    },
    supply: left.toString(),
    burned: burned.toString(),
    staked: (staking?.staked ?? 0n).toString(),
    stakers,
    distributed: (staking?.distributed ?? 0n).toString(),
    claimed: (staking?.claimed ?? 0n).toString(),
    waiting: (staking?.waiting ?? 0n).toString(),
    buyback: {
      count: staking?.buybacks ?? 0,
      enabled: terms.enabled,
      fund: funds.toString(),
      threshold: terms.threshold.toString(),
      least: terms.least.toString(),
      slippage: terms.slippage,
      nextMoment: terms.daily ? nextMoment(now).toISOString() : null,
    },
  };
}

function placeOf({ cluster, programs, mints }: Chain, config: string) {
  return { cluster, program: programs.token, mint: mints.token, config };
}

/** The latest price, with what it was thirty days before, where it was recorded by then. */
async function readPrice(
  ctx: Context,
  mint: string,
): Promise<(PriceRow & { before: bigint | null }) | null> {
  const latest = await latestPrice(ctx.db, mint);
  if (!latest) return null;
  const then = new Date(ctx.now().getTime() - 30 * DAY);
  const before = await priceAt(ctx.db, mint, then);
  return { ...latest, before: before?.price ?? null };
}
