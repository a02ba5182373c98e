import { withSessionLock } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Chain } from "../chain";
import type { Program } from "../contract";
import type { Applier, Registry } from "../registry";
import * as onchain from "../repository";
import { eventOf } from "./event-of";

const BATCH = 100;
const ERROR_MAX = 2_000;

/**
 * Makes true what a program's final events say: once each, in the order of the chain, each in one
 * transaction with its effects. One that fails is kept with its error and keeps those after it waiting.
 */
export async function applyEvents(
  ctx: Context,
  chain: Chain,
  { appliers }: Pick<Registry, "appliers">,
  program: Program,
): Promise<void> {
  requireSystem(ctx);
  const address = chain.programs[program];
  await withSessionLock(ctx.db, `onchain.apply:${address}`, async () => {
    while (await applyBatch(ctx, appliers, address));
  });
}

/** Whether there is more to do. */
async function applyBatch(
  ctx: Context,
  appliers: Registry["appliers"],
  address: string,
): Promise<boolean> {
  const cursor = await onchain.cursorOf(ctx.db, address);
  if (!cursor) return false;
  const waiting = await onchain.waitingEvents(ctx.db, { address, slot: cursor.slot }, BATCH);
  for (const row of waiting)
    if (!(await applyOne(ctx, row, appliers[`${row.program}.${row.name}`]))) return false;
  return waiting.length === BATCH;
}

async function applyOne(
  ctx: Context,
  { signature, index }: onchain.EventRow,
  apply: Applier | undefined,
): Promise<boolean> {
  try {
    await transact(ctx.db, async (tx) => {
      const row = await onchain.lockEvent(tx, { signature, index });
      if (!row?.finalisedAt || row.appliedAt) return;
      await apply?.(tx, ctx, eventOf(row));
      await onchain.markEvent(tx, row, { appliedAt: ctx.now(), error: null });
    });
    return true;
  } catch (error) {
    ctx.log.error({ err: error, signature, index }, "an event of the chain could not be applied");
    const text = error instanceof Error ? error.message : String(error);
    const failure = { appliedAt: null, error: text.slice(0, ERROR_MAX) };
    await onchain.markEvent(ctx.db, { signature, index }, failure);
    return false;
  }
}
