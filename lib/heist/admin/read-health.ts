import { type Context, requirePermission } from "@/lib/context";
import { readTerms } from "../read-terms";
import type { HealthOf, HeistHealth } from "./contract";
import * as figures from "./repository";

const DAY = 86_400_000;
const DAYS = 30;

/** How heists have gone in the last day and the last thirty. */
export async function readHealth(ctx: Context): Promise<HeistHealth> {
  requirePermission(ctx, "admin:users");
  const now = ctx.now();
  const ago = (days: number) => new Date(now.getTime() - days * DAY);
  const { terms } = await readTerms(ctx.db);
  const healthSince = async (since: Date): Promise<HealthOf> => {
    const [counts, { p50, p95 }] = await Promise.all([
      figures.countsSince(ctx.db, since, terms.stealMax),
      figures.timesSince(ctx.db, since),
    ]);
    return { ...healthOf(counts), p50, p95 };
  };
  const first = new Date(Math.floor(ago(DAYS - 1).getTime() / DAY) * DAY);
  const [day, month, items, days] = await Promise.all([
    healthSince(ago(1)),
    healthSince(ago(DAYS)),
    figures.countItems(ctx.db, now),
    figures.daysSince(ctx.db, first),
  ]);
  const known = new Map(days.map((each) => [each.date, each]));
  return {
    day,
    month,
    shieldsUp: items.up,
    itemsHeld: items.held,
    days: Array.from({ length: DAYS }, (_, index) => {
      const date = new Date(first.getTime() + index * DAY).toISOString().slice(0, 10);
      return known.get(date) ?? { date, done: 0, refused: 0 };
    }),
  };
}

function healthOf(counts: readonly figures.CountRow[]): Omit<HealthOf, "p50" | "p95"> {
  const times = (status: string) => counts.find((row) => row.status === status)?.times ?? 0;
  const success = counts.find(({ status }) => status === "success");
  return {
    done: times("success"),
    blocked: times("failed_shield"),
    points: success?.points ?? "0",
    atMost: success?.atMost ?? 0,
    refused: counts
      .flatMap(({ status, reason, times: refused }) =>
        reason ? [{ status, reason, times: refused }] : [],
      )
      .sort((a, b) => b.times - a.times),
  };
}
