import { lt } from "drizzle-orm";
import {
  type RateLimiterAbstract,
  RateLimiterPostgres,
  RateLimiterRes,
} from "rate-limiter-flexible";
import type { Db } from "@/db/client";
import { rateLimit } from "@/db/schema/limit";
import type { Rate } from "./rules";

const limiters = new WeakMap<Db, Map<string, RateLimiterAbstract>>();

/** Counts one more use of `key` in its window. Counters are shared by all server processes. */
export async function count(
  db: Db,
  key: string,
  rate: Rate,
): Promise<{ points: number; resetSeconds: number }> {
  if (rate.points === 0) return { points: 1, resetSeconds: rate.seconds };
  const used = await limiter(db, rate)
    .consume(key)
    .catch((refusal: unknown) => {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      // A refusal from memory says that nothing was consumed.
      const { consumedPoints, msBeforeNext } = refusal;
      return { consumedPoints: Math.max(consumedPoints, rate.points + 1), msBeforeNext };
    });
  return { points: used.consumedPoints, resetSeconds: Math.ceil(used.msBeforeNext / 1_000) };
}

function limiter(db: Db, rate: Rate): RateLimiterAbstract {
  const known = limiters.get(db) ?? new Map<string, RateLimiterAbstract>();
  limiters.set(db, known);
  const name = `${rate.points}/${rate.seconds}`;
  const existing = known.get(name);
  if (existing) return existing;
  const made = new RateLimiterPostgres({
    storeClient: db.$client,
    storeType: "pool",
    tableName: "rate_limit",
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix: name,
    points: rate.points,
    duration: rate.seconds,
    // A flood is answered from memory once it is over, so it does not become a flood of writes.
    inMemoryBlockOnConsumed: rate.points + 1,
  });
  known.set(name, made);
  return made;
}

/** Removes the counters whose window ended before this instant. */
export async function removeExpired(db: Db, before: Date): Promise<void> {
  await db.delete(rateLimit).where(lt(rateLimit.expire, BigInt(before.getTime())));
}
