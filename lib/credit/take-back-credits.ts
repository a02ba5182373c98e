import type { Tx } from "@/db/transaction";
import { AppError, invariant } from "@/lib/core/errors";
import { type Id, newId } from "@/lib/core/id";
import { balancesOf, openAccount, postTransfers } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";
import { ADJUSTMENT, PROMOTION, SALES } from "./address";
import { lockPerson } from "./open-purse";
import * as credits from "./repository";
import { burn } from "./rules";

export type TakeBack = {
  userId: Id<"user">;
  bucket: "purchased" | "bonus";
  /** Micro-credits to take. */
  amount: bigint;
  /** Names the business fact for ever: `billing.refund:<purchase>`. */
  key: string;
  code: string;
  /** The key of the bonus that is taken back; left out, all of the person's bonuses answer. */
  ofKey?: string;
  memo: Record<string, string>;
  at: Date;
};

/**
 * Takes credits back, once per key, and never more than can be spent: what is used or held is
 * `missing`. The same key again gives the first answer. A step.
 * @throws conflict `credit.key_reused` where the key has done something else
 */
export async function takeBackCredits(
  tx: Tx,
  back: TakeBack,
): Promise<{ taken: bigint; missing: bigint }> {
  const { userId, bucket: kind, amount, key, code, memo, at } = back;
  invariant(amount > 0n, "what is taken back is more than nothing");
  const first = await credits.entryByKey(tx, key);
  if (first) return repeated(first, back);

  const purses = await pursesOf(tx, back);
  const all = purses.reduce((sum, { available }) => sum + available, 0n);
  const taken = all < amount ? all : amount;
  const entry = {
    id: newId("grant", at),
    userId,
    key,
    code,
    bucket: kind,
    bucketId: null,
    change: -taken,
    memo: { ...memo, wanted: String(amount) },
    at,
  };
  if (!(await credits.insertEntry(tx, entry))) {
    const other = await credits.entryByKey(tx, key);
    invariant(other, "a key that is taken has an entry");
    return repeated(other, back);
  }
  const to = targetOf(back);
  if (taken > 0n) {
    await openAccount(tx, { address: to, kind: "source", hot: true, at });
    await postTransfers(tx, {
      key,
      code,
      memo: { entry: entry.id },
      legs: (burn(purses, taken, "expiring") ?? []).map((share) => ({
        op: "transfer",
        debit: share.purse.address,
        credit: to,
        amount: share.amount,
      })),
      at,
    });
  }
  return { taken, missing: amount - taken };
}

/** The buckets it comes out of, locked, with what can be spent from each. */
async function pursesOf(tx: Tx, { userId, bucket: kind, ofKey, at }: TakeBack) {
  const only = ofKey === undefined ? null : ((await credits.entryByKey(tx, ofKey))?.bucketId ?? "");
  await lockPerson(tx, userId, at); // Nobody holds credits meanwhile.
  const buckets = (await credits.openBuckets(tx, userId)).filter(
    (each) =>
      each.kind === kind &&
      (each.expiresAt === null || each.expiresAt > at) &&
      (kind === "purchased" || only === null || each.id === only),
  );
  const balances = await balancesOf(
    tx,
    buckets.map(({ address }) => address),
  );
  return buckets.map((each) => ({
    ...each,
    available: balances.get(each.address)?.available ?? 0n,
  }));
}

/** Credits go back to where they came from. */
function targetOf({ code, bucket }: TakeBack): Address {
  if (code === "credit.adjustment") return ADJUSTMENT;
  return bucket === "purchased" ? SALES : PROMOTION;
}

function repeated(first: credits.EntryRow, { userId, bucket, amount }: TakeBack) {
  const isSame =
    first.userId === userId && first.bucket === bucket && first.memo.wanted === String(amount);
  if (!isSame)
    throw new AppError("conflict", "credit.key_reused", "This key names something else.");
  return { taken: -first.change, missing: amount + first.change };
}
