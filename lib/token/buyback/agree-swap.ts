import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { type Chain, planTransaction } from "@/lib/onchain";
import { openMarket } from "../market/open-market";
import { addNote } from "./add-note";
import { findOffer } from "./find-offer";
import { swapKey } from "./names";
import * as buyback from "./repository";

const MINUTE = 60_000;
const RETRY_MS = 15 * MINUTE;

/** Asks the market, and promises the swap with the commit that writes down what was offered. */
export async function agreeSwap(
  ctx: Context,
  chain: Chain,
  { id, budget }: buyback.BuybackRow,
): Promise<void> {
  requireSystem(ctx);
  const found = await findOffer(ctx, chain, budget).catch((error: unknown) => {
    if (error instanceof AppError) return error;
    throw error;
  });
  await transact(ctx.db, async (tx) => {
    const row = await buyback.lockBuyback(tx, id);
    if (row?.state !== "open") return;
    if (found instanceof AppError) return wait(tx, ctx, row, "unreachable", { why: found.message });
    const figures = {
      budget: budget.toString(),
      offered: found.units.toString(),
      least: found.least.toString(),
      price: found.price.toString(),
      slippage: found.slippage,
      limit: found.limit,
    };
    if (!found.good) return wait(tx, ctx, row, "slippage", figures);
    const swaps = row.swaps + 1;
    await buyback.changeBuyback(tx, id, {
      state: "swapping",
      swaps,
      source: openMarket(chain).source,
      offered: found.units,
      least: found.least,
    });
    await planTransaction(tx, ctx, {
      key: swapKey(id, swaps),
      kind: "token.swap",
      payload: { paid: budget.toString() },
    });
    await addNote(tx, ctx, id, "agreed", figures);
  });
}

async function wait(
  tx: Tx,
  ctx: Context,
  { id }: buyback.BuybackRow,
  ...[note, facts]: [note: "unreachable" | "slippage", facts: Record<string, string | number>]
): Promise<void> {
  await buyback.changeBuyback(tx, id, { dueAt: new Date(ctx.now().getTime() + RETRY_MS) });
  await addNote(tx, ctx, id, note, facts);
}
