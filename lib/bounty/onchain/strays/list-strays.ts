import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readOutgoing } from "@/lib/onchain";
import type { StrayView } from "../contract";
import { keyOf } from "./key-of";
import * as strays from "./repository";

const SHOWN = 50;

/** What was sent straight into the vaults of a round, or of all of them, and what became of it. Open to everybody. */
export async function listStrays(
  ctx: Context,
  roundId: Id<"round"> | null = null,
): Promise<StrayView[]> {
  const rows = await strays.straysNewest(ctx.db, roundId, SHOWN);
  return Promise.all(
    rows.map(async (row) => ({
      number: row.number,
      signature: row.signature,
      vault: row.vault,
      source: row.source,
      wallet: row.wallet,
      amount: String(row.amount),
      at: row.at.toISOString(),
      state: await stateOf(ctx, row),
      returnedBy: row.returnedBy,
    })),
  );
}

async function stateOf(ctx: Context, row: strays.StrayRow): Promise<StrayView["state"]> {
  if (row.returnedBy) return "returned";
  if (!row.source) return "unknown";
  const sent = await readOutgoing(ctx.db, keyOf(row));
  if (!sent) return "waiting";
  return sent.state === "refused" ? "refused" : "returning";
}
