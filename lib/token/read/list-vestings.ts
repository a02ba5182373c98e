import type { Context } from "@/lib/context";
import type { VestingView } from "../contract";
import { vestingsOf } from "../repository";

/** What was locked up for whom, and how much of it is out. Open to everybody. */
export async function listVestings(ctx: Context): Promise<VestingView[]> {
  const { chain } = ctx;
  if (!chain) return [];
  const rows = await vestingsOf(ctx.db, chain.mints.token);
  return rows.map((row) => ({
    address: row.vesting,
    number: row.number,
    beneficiary: row.beneficiary,
    total: row.total.toString(),
    released: row.released.toString(),
    startAt: row.startAt.toISOString(),
    cliffAt: row.cliffAt.toISOString(),
    endAt: row.endAt.toISOString(),
  }));
}
