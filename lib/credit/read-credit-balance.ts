import { type Context, requireUser } from "@/lib/context";
import { balancesOf } from "@/lib/ledger";
import { planOf } from "@/lib/plan";
import { tiers } from "@/lib/plan/contract";
import { bucketAddress } from "./address";
import type { CreditBalance } from "./contract";
import { dayAt, dayName, firstDay } from "./day";
import { dayOf, homeZone } from "./open-purse";
import * as credits from "./repository";
import { balanceView } from "./view";

/** What the caller has now. A day's credits that the first use will bring are in it already. */
export async function readCreditBalance(ctx: Context): Promise<CreditBalance> {
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  const [person, buckets, { tier }] = await Promise.all([
    credits.personOf(ctx.db, userId),
    credits.openBuckets(ctx.db, userId),
    planOf(ctx.db, userId, now),
  ]);
  const day = person ? dayAt(dayOf(person), now) : firstDay(homeZone, now);
  const balances = await balancesOf(
    ctx.db,
    buckets.map(({ address }) => address),
  );
  const today = buckets.find(
    ({ address }) => address === bucketAddress("daily", userId, dayName(day)),
  );
  const of = tiers[tier].dailyCredits;
  const granted = today?.granted ?? 0n;
  return balanceView({
    day,
    now,
    of,
    coming: of > granted ? of - granted : 0n,
    todayId: today?.id ?? null,
    buckets: buckets.map((bucket) => ({
      ...bucket,
      available: balances.get(bucket.address)?.available ?? 0n,
      held: balances.get(bucket.address)?.held ?? 0n,
    })),
  });
}
