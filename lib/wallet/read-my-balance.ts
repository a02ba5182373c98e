import { type Context, requireUser } from "@/lib/context";
import { balanceOf } from "@/lib/ledger";
import { walletAddress } from "./address";
import type { Micros } from "./contract";

/** What the caller can spend now, in micro-USD. */
export async function readMyBalance(ctx: Context): Promise<{ available: Micros }> {
  const { userId } = requireUser(ctx);
  const { available } = await balanceOf(ctx.db, walletAddress(userId));
  return { available: String(available) };
}
