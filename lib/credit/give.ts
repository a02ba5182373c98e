import type { Tx } from "@/db/transaction";
import { openAccount, postTransfers } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";
import { REVENUE } from "./address";
import * as credits from "./repository";

type Gift = { bucket: credits.BucketRow; from: Address; entry: credits.NewEntry };

/**
 * Puts credits into a bucket and an entry into the person's book. The entry must be written
 * already: it is what makes a repeat stop before it gets here.
 */
export async function give(tx: Tx, { bucket, from, entry }: Gift): Promise<void> {
  const { at } = entry;
  await openAccount(tx, { address: from, kind: "source", hot: true, at });
  // Whoever has credits may spend them: the place where they go is open from here on.
  await openAccount(tx, { address: REVENUE, kind: "fund", hot: true, at });
  await openAccount(tx, { address: bucket.address, kind: "user", at });
  await postTransfers(tx, {
    key: entry.key,
    code: entry.code,
    memo: { entry: entry.id },
    legs: [{ op: "transfer", debit: from, credit: bucket.address, amount: entry.change }],
    at,
  });
  await credits.addGranted(tx, bucket.id, entry.change);
}
