import { is, SQL, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { preparedSql } from "@/db/prepared";
import { ledgerAccount } from "@/db/schema/ledger";
import type { Tx } from "@/db/transaction";
import type {
  AccountKind,
  Address,
  Balance,
  Flow,
  FlowCodes,
  HoldRef,
  Movement,
  StatementLine,
} from "./contract";
import { assetOf } from "./rules";

type Source = Db | Tx;

/** Sums of bigint are numeric and arrive as decimal strings, as bigint itself does. */
export type Digits = string;

/** Addresses, or a query for them. */
export type Addresses = readonly Address[] | SQL;

export async function rowsOf<Row>(source: Source, query: SQL): Promise<Row[]> {
  const { rows } = await source.execute(query);
  return rows as Row[];
}

export async function insertAccount(
  tx: Tx,
  account: { address: Address; kind: AccountKind; hot: boolean; openedAt: Date },
): Promise<void> {
  await tx
    .insert(ledgerAccount)
    .values({ ...account, asset: assetOf(account.address) })
    .onConflictDoNothing();
}

export async function accountAt(source: Source, address: Address) {
  const [row] = await rowsOf<{ kind: AccountKind; hot: boolean }>(
    source,
    sql`select kind, hot from ledger_account where address = ${address}`,
  );
  return row;
}

/** The parameters of the function `post_transfers`, in its order: from `ops` on one value for each leg. */
const posted = ["id", "key", "code", "memo", "at"].concat([
  "ops",
  "debits",
  "credits",
  "amounts",
  "holdKeys",
  "holdLegs",
  "expiries",
]);

const post = preparedSql<{ id: string; replayed: boolean }>(
  "ledger_post",
  sql`select movement_id as id, replayed from post_transfers(${sql.join(
    posted.map((name) => sql.placeholder(name)),
    sql`, `,
  )})`,
);

/** One round trip: the whole movement, or an error with one of the function's own SQLSTATEs. */
export async function callPostTransfers(
  tx: Tx,
  { id, key, code, memo, legs, at }: Movement & { id: string },
): Promise<{ id: string; replayed: boolean }> {
  const [row] = await post(tx, {
    id,
    key,
    code,
    memo: JSON.stringify(memo ?? {}),
    at: at.toISOString(),
    ops: legs.map(({ op }) => op),
    debits: legs.map((leg) => ("debit" in leg ? leg.debit : null)),
    credits: legs.map((leg) => ("credit" in leg ? leg.credit : null)),
    amounts: legs.map((leg) => ("amount" in leg ? (leg.amount?.toString() ?? null) : null)),
    holdKeys: legs.map((leg) => ("hold" in leg ? leg.hold.key : null)),
    holdLegs: legs.map((leg) => ("hold" in leg ? leg.hold.leg : null)),
    expiries: legs.map((leg) => ("expiresAt" in leg ? leg.expiresAt.toISOString() : null)),
  });
  return row as { id: string; replayed: boolean };
}

/** One array parameter; a bare array in the template would become a list of parameters. */
function list(values: (string | number | null)[]) {
  return sql.param(values);
}

/** A hot account's balance is what is rolled up and what is not, read in one snapshot. */
export const total = sql`(a.balance + case when a.hot then coalesce(
  (select sum(e.amount) from ledger_hot_entry e where e.address = a.address), 0) else 0 end)`;

type BalanceRow = { address: Address; total: Digits; held: Digits };

const balancesAt = (addresses: SQL) => sql`
  select a.address, ${total} as total, a.held from ledger_account a
  where a.address = any(${addresses})`;

const balancesOfThese = preparedSql<BalanceRow>(
  "ledger_balances",
  balancesAt(sql`${sql.placeholder("addresses")}::text[]`),
);

export async function balances(
  source: Source,
  addresses: Addresses,
): Promise<Map<Address, Balance>> {
  const rows = is(addresses, SQL)
    ? await rowsOf<BalanceRow>(source, balancesAt(addresses))
    : await balancesOfThese(source, { addresses: [...addresses] });
  return new Map(
    rows.map((row) => {
      const [all, held] = [BigInt(row.total), BigInt(row.held)];
      return [row.address, { total: all, held, available: all - held }];
    }),
  );
}

/**
 * The lines of an account, one a movement: its transfers, the holds on it as they stand now (a
 * closing `post` or `void` is told on the line of its hold), and what holds on others brought it.
 */
const linesOf = (address: Address) => sql`
  select seq, movement_id, sum(change) as change,
    case when bool_or(state = 'held') then 'held'
         when bool_or(state = 'posted') then 'posted' else 'voided' end as state
  from (
    select t.seq, t.movement_id,
      case when closing.op = 'void' then 0 else -coalesce(closing.amount, t.amount) end as change,
      case when t.op = 'transfer' or closing.op = 'post' then 'posted'
           when closing.op = 'void' then 'voided' else 'held' end as state
    from ledger_transfer t
    left join ledger_transfer closing
      on t.op = 'hold' and closing.hold_movement_id = t.movement_id and closing.hold_leg = t.leg
    where t.debit = ${address} and t.op in ('transfer', 'hold')
    union all
    select t.seq, t.movement_id, t.amount, 'posted'
    from ledger_transfer t
    where t.credit = ${address} and t.op in ('transfer', 'post')
  ) side
  group by seq, movement_id`;

export type LineRow = Omit<StatementLine, "change" | "availableAfter" | "at"> & {
  seq: string;
  change: Digits;
  availableAfter: Digits;
  at: string | Date;
};

/**
 * Lines older than `before`, newest first. What was available after a line is what is available
 * now, less the changes of all newer lines; all of it is read in one snapshot.
 */
export async function lines(
  source: Source,
  address: Address,
  { before, limit }: { before: bigint | null; limit: number },
): Promise<LineRow[]> {
  const newest = before === null;
  return rowsOf<LineRow>(
    source,
    sql`with page as (
      select * from (${linesOf(address)}) line
      where ${newest ? sql`true` : sql`seq < ${before}`}
      order by seq desc limit ${limit}
    ), start as (
      select ${total} - a.held - ${
        newest
          ? sql`0`
          : sql`coalesce((select sum(change) from (${linesOf(address)}) line where seq >= ${before}), 0)`
      } as available
      from ledger_account a where a.address = ${address}
    )
    select page.seq, m.id as "movementId", m.key, m.code, m.memo, m.at, page.state, page.change,
      start.available - coalesce(sum(page.change) over (
        order by page.seq desc rows between unbounded preceding and 1 preceding), 0)
        as "availableAfter"
    from page cross join start join ledger_movement m on m.id = page.movement_id
    order by page.seq desc`,
  );
}

/** The lowest id that a movement of this instant can have: ids begin with their time. */
const firstIdAt = (at: Date) => `mov_${at.getTime().toString(16).padStart(12, "0")}`;

/** What people's accounts begin with: the likes of these make the partial indexes fit. */
const indexed = ["usd:user:", "usd:chain_user:"] as const;

export async function flowsSince(
  source: Source,
  address: Address,
  { paid, returned, won }: FlowCodes,
  since: readonly Date[],
): Promise<Flow[]> {
  const begin = indexed.find((prefix) => address.startsWith(prefix));
  const fits = sql.raw(begin ? `like '${begin}%'` : "is not null");
  const rows = await rowsOf<{ spent: Digits; won: Digits }>(
    source,
    sql`with payment as materialized (
      select t.movement_id, split_part(m.key, ':', 2) as subject,
        sum(case when closing.op = 'void' then 0 else coalesce(closing.amount, t.amount) end)
          as amount
      from ledger_transfer t join ledger_movement m on m.id = t.movement_id
      left join ledger_transfer closing
        on t.op = 'hold' and closing.hold_movement_id = t.movement_id and closing.hold_leg = t.leg
      where t.debit = ${address} and t.debit ${fits} and t.op in ('transfer', 'hold')
        and t.movement_id >= (select min(id) from unnest(${list(since.map(firstIdAt))}::text[]) id)
        and m.code = any(${list([...paid])}::text[])
      group by t.movement_id, m.key
    ), income as materialized (
      select t.movement_id, t.amount, m.code, split_part(m.key, ':', 2) as subject
      from ledger_transfer t join ledger_movement m on m.id = t.movement_id
      where t.credit = ${address} and t.credit ${fits} and t.op in ('transfer', 'post')
        and t.movement_id >= (select min(id) from unnest(${list(since.map(firstIdAt))}::text[]) id)
    )
    select
      coalesce((select sum(p.amount) from payment p where p.movement_id >= first.id), 0)
      - coalesce((select sum(i.amount) from income i where i.code = any(${list([...returned])}::text[])
          and i.subject in (select p.subject from payment p where p.movement_id >= first.id)), 0)
        as spent,
      coalesce((select sum(i.amount) from income i where i.movement_id >= first.id
          and i.code = any(${list([...won])}::text[])), 0) as won
    from unnest(${list(since.map(firstIdAt))}::text[]) with ordinality as first(id, place)
    order by place`,
  );
  return rows.map((row) => ({ spent: BigInt(row.spent), won: BigInt(row.won) }));
}

export async function expiredHolds(source: Source, now: Date, limit: number): Promise<HoldRef[]> {
  return rowsOf<HoldRef>(
    source,
    sql`select key, leg from ledger_hold where expires_at <= ${now.toISOString()}::timestamptz
      order by expires_at limit ${limit}`,
  );
}

export async function addressesToRollUp(source: Source): Promise<Address[]> {
  const rows = await rowsOf<{ address: Address }>(
    source,
    sql`select address from ledger_account a where hot
      and exists (select from ledger_hot_entry e where e.address = a.address) order by address`,
  );
  return rows.map(({ address }) => address);
}

export async function rollUp(tx: Tx, address: Address): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    tx,
    sql`select roll_up_hot_entries(${address}) as count`,
  );
  return row?.count ?? 0;
}
