import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Chain } from "../chain";
import type { Registry } from "../registry";
import * as onchain from "../repository";
import { isLost } from "../rules";
import { isOurs } from "./decode";
import { storeTransaction } from "./store-transaction";

const BATCH = 100;

/**
 * Looks after transactions that somebody named and that are not final: they are fetched and shown, or
 * dropped where the chain has dropped them. What is final comes by the program's history, in its order;
 * one that the history has passed by was a gap, and is filled here.
 */
export async function followOpen(ctx: Context, chain: Chain, registry: Registry): Promise<void> {
  requireSystem(ctx);
  const open = await onchain.openTransactions(ctx.db, BATCH);
  if (open.length === 0) return;
  const finalisedSlot = await chain.connection.getSlot("finalized");
  const { value } = await chain.connection.getSignatureStatuses(
    open.map(({ signature }) => signature),
    { searchTransactionHistory: true },
  );
  for (const [place, row] of open.entries()) {
    const status = value[place] ?? null;
    if (status === null) {
      if (isLost(row, { now: ctx.now(), finalisedSlot }))
        await transact(ctx.db, (tx) => onchain.orphan(tx, row.signature));
      continue;
    }
    const isFinal = status.confirmationStatus === "finalized";
    if (!isFinal && (row.slot === status.slot || status.confirmationStatus === "processed"))
      continue;
    await lookAt(ctx, chain, registry, { row, isFinal });
  }
}

async function lookAt(
  ctx: Context,
  chain: Chain,
  registry: Registry,
  { row, isFinal }: { row: onchain.TransactionRow; isFinal: boolean },
): Promise<void> {
  const { signature, foundBy } = row;
  const found = await chain.connection.getTransaction(signature, {
    commitment: isFinal ? "finalized" : "confirmed",
    maxSupportedTransactionVersion: 0,
  });
  if (!found) return;
  await transact(ctx.db, async (tx) => {
    if (!isOurs(chain, found)) return onchain.removeTransaction(tx, signature);
    const passed = isFinal && (await isPassed(tx, chain, found.slot));
    const position = passed ? await onchain.nextPosition(tx, found.slot) : null;
    await storeTransaction(tx, ctx, registry, { signature, found, foundBy, position });
  });
}

/** Whether the histories of our programs are known beyond a slot. */
async function isPassed(
  tx: Parameters<typeof onchain.cursorOf>[0],
  { programs }: Chain,
  slot: number,
): Promise<boolean> {
  const cursors = await Promise.all(
    Object.values(programs).map((address) => onchain.cursorOf(tx, address)),
  );
  return cursors.every((cursor) => cursor !== undefined && cursor.slot >= slot);
}
