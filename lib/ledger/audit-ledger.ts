import type { Db } from "@/db/client";
import * as ledger from "./audit/repository";
import type { LedgerAudit } from "./contract";

/** Adds the whole ledger up again, in one snapshot. For a job: reads every transfer. */
export function auditLedger(db: Db): Promise<LedgerAudit> {
  return db.transaction(
    async (tx) => {
      await ledger.takeAnyTime(tx);
      return { sums: await ledger.sumsPerAsset(tx), faults: await ledger.accountFaults(tx) };
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
