import { type Context, requireSystem } from "@/lib/context";
import { removeExpired } from "./repository";

/** Removes the counters of windows that are over: each address leaves some behind. */
export async function sweepLimits(ctx: Context): Promise<void> {
  requireSystem(ctx);
  await removeExpired(ctx.db, ctx.now());
}
