import { sql } from "drizzle-orm";
import type { Tx } from "@/db/transaction";
import type { AccountFault, Address, Asset } from "../contract";
import { type Digits, rowsOf, total } from "../repository";

/** For what takes as long as the ledger is large, and what nobody waits for. */
export async function takeAnyTime(tx: Tx): Promise<void> {
  await tx.execute(sql`set local statement_timeout = 0`);
}

export async function sumsPerAsset(tx: Tx): Promise<{ asset: Asset; sum: bigint }[]> {
  const rows = await rowsOf<{ asset: Asset; sum: Digits }>(
    tx,
    sql`select a.asset, sum(${total}) as sum from ledger_account a group by a.asset order by a.asset`,
  );
  return rows.map(({ asset, sum }) => ({ asset, sum: BigInt(sum) }));
}

/** Re-adds every transfer and every open hold: reads the whole ledger. */
export async function accountFaults(tx: Tx): Promise<AccountFault[]> {
  const rows = await rowsOf<Record<keyof AccountFault, Digits>>(
    tx,
    sql`with change as (
      select address, sum(amount) as balance from (
        select credit as address, amount from ledger_transfer where op in ('transfer', 'post')
        union all
        select debit, -amount from ledger_transfer where op in ('transfer', 'post')
      ) side group by address
    ), promise as (
      select t.debit as address, sum(t.amount) as held from ledger_transfer t
      where t.op = 'hold' and not exists (select from ledger_transfer closing
        where closing.hold_movement_id = t.movement_id and closing.hold_leg = t.leg)
      group by t.debit
    ), hold as (
      select debit as address, sum(amount) as held from ledger_hold group by debit
    ), account as (
      select a.address, ${total} as balance, a.held from ledger_account a
    ), compared as (
      select address, coalesce(account.balance, 0) as balance,
        coalesce(change.balance, 0) as "balanceOfTransfers", coalesce(account.held, 0) as held,
        coalesce(hold.held, 0) as "heldByHolds", coalesce(promise.held, 0) as "heldByTransfers"
      from account full join change using (address) full join promise using (address)
        full join hold using (address)
    )
    select * from compared where balance <> "balanceOfTransfers" or held <> "heldByHolds"
      or held <> "heldByTransfers" order by address`,
  );
  return rows.map((row) => ({
    address: row.address as Address,
    balance: BigInt(row.balance),
    balanceOfTransfers: BigInt(row.balanceOfTransfers),
    held: BigInt(row.held),
    heldByHolds: BigInt(row.heldByHolds),
    heldByTransfers: BigInt(row.heldByTransfers),
  }));
}
