import type { Context } from "@/lib/context";
import * as protection from "./repository";

/** How many people are excluded, take a break, or have set themselves a limit now. Open to everybody. */
export function countProtected(
  ctx: Context,
): Promise<{ selfExclusions: number; coolOffs: number; limits: number }> {
  return protection.countInForce(ctx.db, ctx.now());
}
