import { and, asc, desc, eq, gt, inArray, lt, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { tokenMove, tokenStake, tokenStaking, tokenVesting } from "@/db/schema/token";
import type { Tx } from "@/db/transaction";

export type StakingRow = typeof tokenStaking.$inferSelect;
export type StakeRow = typeof tokenStake.$inferSelect;
export type MoveRow = typeof tokenMove.$inferSelect;
export type VestingRow = typeof tokenVesting.$inferSelect;
type Source = Db | Tx;

export async function insertStaking(tx: Tx, row: StakingRow): Promise<void> {
  await tx.insert(tokenStaking).values(row).onConflictDoNothing();
}

export async function stakingOf(source: Source, config: string): Promise<StakingRow | undefined> {
  const [row] = await source.select().from(tokenStaking).where(eq(tokenStaking.config, config));
  return row;
}

/** The sums, held until commit: whatever changes a stake changes them too. */
export async function lockStaking(tx: Tx, config: string): Promise<StakingRow | undefined> {
  const [row] = await tx
    .select()
    .from(tokenStaking)
    .where(eq(tokenStaking.config, config))
    .for("update");
  return row;
}

export async function changeStaking(
  tx: Tx,
  config: string,
  change: Partial<Omit<StakingRow, "config" | "mint">>,
): Promise<void> {
  await tx.update(tokenStaking).set(change).where(eq(tokenStaking.config, config));
}

type StakeKey = Pick<StakeRow, "config" | "owner" | "lockDays">;

export async function stakeOf(
  source: Source,
  { config, owner, lockDays }: StakeKey,
): Promise<StakeRow | undefined> {
  const [row] = await source
    .select()
    .from(tokenStake)
    .where(
      and(
        eq(tokenStake.config, config),
        eq(tokenStake.owner, owner),
        eq(tokenStake.lockDays, lockDays),
      ),
    );
  return row;
}

export async function putStake(tx: Tx, row: StakeRow): Promise<void> {
  const { config, owner, lockDays, ...change } = row;
  await tx
    .insert(tokenStake)
    .values(row)
    .onConflictDoUpdate({
      target: [tokenStake.config, tokenStake.owner, tokenStake.lockDays],
      set: change,
    });
}

/** Everything that these owners staked, by length of lock. */
export async function stakesOf(
  source: Source,
  config: string,
  owners: readonly string[],
): Promise<StakeRow[]> {
  if (owners.length === 0) return [];
  return source
    .select()
    .from(tokenStake)
    .where(and(eq(tokenStake.config, config), inArray(tokenStake.owner, [...owners])))
    .orderBy(asc(tokenStake.owner), asc(tokenStake.lockDays));
}

/** What one owner stakes in all. */
export async function stakedBy(source: Source, config: string, owner: string): Promise<bigint> {
  const [row] = await source
    .select({ sum: sql<string>`coalesce(sum(${tokenStake.amount}), 0)` })
    .from(tokenStake)
    .where(and(eq(tokenStake.config, config), eq(tokenStake.owner, owner)));
  return BigInt(row?.sum ?? 0);
}

export async function countStakers(source: Source, config: string): Promise<number> {
  const [row] = await source
    .select({ count: sql<number>`count(distinct ${tokenStake.owner})::int` })
    .from(tokenStake)
    .where(and(eq(tokenStake.config, config), gt(tokenStake.amount, 0n)));
  return row?.count ?? 0;
}

/** False when this event was applied before. */
export async function insertMove(tx: Tx, row: Omit<MoveRow, "seq">): Promise<boolean> {
  const rows = await tx
    .insert(tokenMove)
    .values(row)
    .onConflictDoNothing({ target: [tokenMove.signature, tokenMove.index] })
    .returning({ seq: tokenMove.seq });
  return rows.length > 0;
}

/** The newest first, before a number; of some owners where they are named. */
export async function movesOf(
  source: Source,
  { config, owners }: { config: string; owners: readonly string[] | null },
  { before, limit }: { before: number | null; limit: number },
): Promise<MoveRow[]> {
  return source
    .select()
    .from(tokenMove)
    .where(
      and(
        eq(tokenMove.config, config),
        owners ? inArray(tokenMove.owner, [...owners]) : undefined,
        before === null ? undefined : lt(tokenMove.seq, before),
      ),
    )
    .orderBy(desc(tokenMove.seq))
    .limit(limit);
}

export async function insertVesting(tx: Tx, row: VestingRow): Promise<void> {
  await tx.insert(tokenVesting).values(row).onConflictDoNothing();
}

export async function isGrant(tx: Tx, vesting: string): Promise<boolean> {
  return (await tx.$count(tokenVesting, eq(tokenVesting.vesting, vesting))) > 0;
}

export async function releaseVesting(tx: Tx, vesting: string, released: bigint): Promise<void> {
  await tx.update(tokenVesting).set({ released }).where(eq(tokenVesting.vesting, vesting));
}

export async function vestingsOf(source: Source, mint: string): Promise<VestingRow[]> {
  return source
    .select()
    .from(tokenVesting)
    .where(eq(tokenVesting.mint, mint))
    .orderBy(desc(tokenVesting.total), asc(tokenVesting.vesting));
}

/** Every stake that there is or was. */
export async function allStakes(source: Source, config: string): Promise<StakeRow[]> {
  return source.select().from(tokenStake).where(eq(tokenStake.config, config));
}

export async function allMoves(source: Source, config: string): Promise<MoveRow[]> {
  return source.select().from(tokenMove).where(eq(tokenMove.config, config));
}
