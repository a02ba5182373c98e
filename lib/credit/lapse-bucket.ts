import type { Tx } from "@/db/transaction";
import { type Id, newId } from "@/lib/core/id";
import { balancesOf, openAccount, postTransfers } from "@/lib/ledger";
import { PROMOTION } from "./address";
import * as credits from "./repository";

/**
 * Takes what nobody can spend any more out of a bucket that has expired. It stays open while
 * something of it is held: what comes back lapses the next time.
 */
export async function lapseBucket(tx: Tx, id: Id<"grant">, at: Date): Promise<void> {
  const bucket = await credits.lockBucket(tx, id);
  if (!bucket || bucket.closedAt || !bucket.expiresAt || bucket.expiresAt > at) return;
  const balances = await balancesOf(tx, [bucket.address]);
  const { available = 0n, held = 0n } = balances.get(bucket.address) ?? {};
  if (available > 0n) await lapse(tx, bucket, { available, at });
  if (held === 0n) await credits.closeBucket(tx, id, at);
}

async function lapse(
  tx: Tx,
  bucket: credits.BucketRow,
  { available, at }: { available: bigint; at: Date },
): Promise<void> {
  const { id, userId, kind, address } = bucket;
  const key = `credit.lapse:${id}:${await credits.countEntries(tx, bucket)}`;
  const entry = newId("grant", at);
  await credits.insertEntry(tx, {
    id: entry,
    userId,
    key,
    code: "credit.lapse",
    bucket: kind,
    bucketId: id,
    change: -available,
    memo: {},
    at,
  });
  await openAccount(tx, { address: PROMOTION, kind: "source", hot: true, at });
  await postTransfers(tx, {
    key,
    code: "credit.lapse",
    memo: { entry },
    legs: [{ op: "transfer", debit: address, credit: PROMOTION, amount: available }],
    at,
  });
}
