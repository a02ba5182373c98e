import type { Tx } from "@/db/transaction";
import { AppError, invariant } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import type { Address } from "@/lib/ledger/contract";
import { readSettings } from "@/lib/settings";
import { ADJUSTMENT, bucketAddress, PROMOTION, SALES } from "./address";
import { give } from "./give";
import * as credits from "./repository";
import { daysAfter } from "./rules";

export type Grant = {
  userId: Id<"user">;
  bucket: "purchased" | "bonus";
  /** Micro-credits. */
  amount: bigint;
  /** Names the business fact for ever: `billing.package:<purchase>`. */
  key: string;
  /** What kind of fact, for the statement: `billing.package`. */
  code: string;
  /** Of a bonus; left out, it expires after the days of the setting. */
  expiresAt?: Date;
  memo: Record<string, string>;
  at: Date;
};

/**
 * Gives credits, once per key. Purchased credits never expire; each bonus has its own end. A step.
 * @throws conflict `credit.key_reused` where the key has given something else
 */
export async function grantCredits(tx: Tx, grant: Grant): Promise<{ replayed: boolean }> {
  const { userId, key, code, bucket: kind, amount, memo, at } = grant;
  invariant(amount > 0n, "a grant is more than nothing");
  const id = newId("grant", at);
  const isPurchased = kind === "purchased";
  const bucketId = isPurchased ? await purchasedBucket(tx, userId, at) : id;
  const entry = { id, userId, key, code, bucket: kind, bucketId, change: amount, memo, at };
  if (!(await credits.insertEntry(tx, entry))) return repeated(tx, grant);

  const expiresAt = isPurchased ? null : (grant.expiresAt ?? (await bonusEnd(tx, at)));
  const address = bucketAddress(kind, userId, isPurchased ? "" : id);
  const row = { id: bucketId, userId, kind, address, granted: 0n, startsAt: at, expiresAt };
  const bucket = await credits.ensureBucket(tx, row);
  await give(tx, { bucket, from: sourceOf(grant), entry });
  return { replayed: false };
}

/** The id of the one bucket that a person's purchased credits are in. */
async function purchasedBucket(tx: Tx, userId: Id<"user">, at: Date): Promise<Id<"grant">> {
  const { id } = await credits.ensureBucket(tx, {
    id: newId("grant", at),
    userId,
    kind: "purchased",
    address: bucketAddress("purchased", userId),
    granted: 0n,
    startsAt: at,
    expiresAt: null,
  });
  return id;
}

async function bonusEnd(tx: Tx, at: Date): Promise<Date> {
  const { "credit.bonus_days": days } = await readSettings(tx, ["credit.bonus_days"]);
  return daysAfter(at, days);
}

/** The other side of a grant: what the house gave by hand, what was paid for, what came on top. */
function sourceOf({ code, bucket }: Grant): Address {
  if (code === "credit.adjustment") return ADJUSTMENT;
  return bucket === "purchased" ? SALES : PROMOTION;
}

async function repeated(tx: Tx, grant: Grant): Promise<{ replayed: true }> {
  const first = await credits.entryByKey(tx, grant.key);
  const isSame =
    first?.userId === grant.userId &&
    first.bucket === grant.bucket &&
    first.change === grant.amount;
  if (!isSame) throw new AppError("conflict", "credit.key_reused", "This key names another grant.");
  return { replayed: true };
}
