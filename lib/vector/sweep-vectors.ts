import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { forgetRemovals } from "./repository";

const DAY_MS = 86_400_000;

/** Forgets removals of yesterday: every server process has heard of them. */
export async function sweepVectors(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const before = new Date(ctx.now().getTime() - DAY_MS);
  await transact(ctx.db, (tx) => forgetRemovals(tx, before));
}
