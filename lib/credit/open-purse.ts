import { sqlState, type Tx } from "@/db/transaction";
import { AppError, invariant } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { balancesOf } from "@/lib/ledger";
import type { Address, Balance } from "@/lib/ledger/contract";
import { type TierName, tiers } from "@/lib/plan/contract";
import { bucketAddress, PROMOTION } from "./address";
import { type DayState, dayAt, dayName, firstDay } from "./day";
import { give } from "./give";
import * as credits from "./repository";
import type { Purse } from "./rules";

/** The zone of somebody who has not said where they are. */
export const homeZone = "UTC";

/** A day as its row has it. */
export function dayOf(row: credits.PersonRow): DayState {
  const { zone, nextZone, dayStartsAt: startsAt, dayEndsAt: endsAt } = row;
  return { zone, nextZone, startsAt, endsAt };
}

/**
 * The person, held until commit: what one person holds happens one after the other.
 * @throws unavailable `ledger.busy` when the lock is not granted in time
 */
export async function lockPerson(tx: Tx, userId: Id<"user">, at: Date): Promise<credits.PersonRow> {
  const known = await busyIfLocked(credits.lockPerson(tx, userId));
  return known ?? (await enterPerson(tx, userId, at));
}

/** Makes the row of somebody who has none, and holds it until commit. */
export async function enterPerson(
  tx: Tx,
  userId: Id<"user">,
  at: Date,
): Promise<credits.PersonRow> {
  const { startsAt, endsAt, zone } = firstDay(homeZone, at);
  const day = { zone, dayStartsAt: startsAt, dayEndsAt: endsAt };
  await credits.insertPerson(tx, { userId, ...day, usedAt: at });
  const made = await busyIfLocked(credits.lockPerson(tx, userId));
  invariant(made, "whoever has credits has a row");
  return made;
}

/** A lock that is not granted in time is a refusal that has a name. */
export async function busyIfLocked<T>(locking: Promise<T>): Promise<T> {
  try {
    return await locking;
  } catch (cause) {
    if (sqlState(cause) !== "55P03") throw cause;
    throw new AppError("unavailable", "ledger.busy", "Try again.", { retryAfter: 1, cause });
  }
}

/** What is in a person's purse as it was read: their open buckets, and perhaps what these hold. */
type Found = {
  buckets: credits.BucketRow[];
  balances?: ReadonlyMap<Address, Balance>;
  tier: TierName;
  at: Date;
};

/**
 * A person's day and the buckets that they can spend from at an instant, with the credits of the
 * day in them: the first use in a day brings those. The person is locked, and what is found was
 * read since then.
 */
export async function openPurse(
  tx: Tx,
  person: credits.PersonRow,
  found: Found,
): Promise<{ day: DayState; purses: (Purse & credits.BucketRow)[] }> {
  const { at } = found;
  const before = dayOf(person);
  const day = dayAt(before, at);
  if (day !== before) await credits.putDay(tx, person.userId, day);
  const brought = await bringDaily(tx, person.userId, day, found);
  const buckets = brought ?? found.buckets;
  const live = buckets.filter(({ expiresAt }) => expiresAt === null || expiresAt > at);
  const addresses = live.map(({ address }) => address);
  const balances = (!brought && found.balances) || (await balancesOf(tx, addresses));
  const purses = live.map((bucket) => ({
    ...bucket,
    available: balances.get(bucket.address)?.available ?? 0n,
  }));
  return { day, purses };
}

/**
 * Gives today's bucket as much as the tier brings a day; a better tier adds at once. The open
 * buckets since then, or null where it had that already.
 */
async function bringDaily(
  tx: Tx,
  userId: Id<"user">,
  day: DayState,
  { buckets, tier, at }: Found,
): Promise<credits.BucketRow[] | null> {
  const address = bucketAddress("daily", userId, dayName(day));
  const today = buckets.find((bucket) => bucket.address === address);
  const missing = tiers[tier].dailyCredits - (today?.granted ?? 0n);
  if (missing <= 0n) return null;

  const bucket =
    today ??
    (await credits.ensureBucket(tx, {
      id: newId("grant", at),
      userId,
      kind: "daily",
      address,
      granted: 0n,
      startsAt: day.startsAt,
      expiresAt: day.endsAt,
    }));
  const entry = {
    id: newId("grant", at),
    userId,
    key: `credit.daily:${userId}:${dayName(day)}:${tier}`,
    code: "credit.daily",
    bucket: "daily" as const,
    bucketId: bucket.id,
    change: missing,
    memo: { tier },
    at,
  };
  invariant(await credits.insertEntry(tx, entry), "a day brings the credits of a tier once");
  await give(tx, { bucket, from: PROMOTION, entry });
  return today ? buckets : [...buckets, bucket];
}
