import { type Context, requirePermission } from "@/lib/context";
import { entryHash } from "./hash";
import * as audit from "./repository";
import { GENESIS } from "./rules";

/** Re-computes the chain. `brokenAt` is the first entry that does not fit, or null. */
export async function verifyAudit(
  ctx: Context,
): Promise<{ entries: number; brokenAt: number | null }> {
  requirePermission(ctx, "admin:access");
  const rows = await audit.wholeChain(ctx.db);
  let previousHash = GENESIS;
  for (const [index, { id: _id, hash, at, ...entry }] of rows.entries()) {
    const fits =
      entry.seq === index + 1 &&
      entry.previousHash === previousHash &&
      entryHash({ ...entry, at: at.toISOString() }) === hash;
    if (!fits) return { entries: rows.length, brokenAt: entry.seq };
    previousHash = hash;
  }
  return { entries: rows.length, brokenAt: null };
}
