import { withSessionLock } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { clearAlarm, raiseAlarm } from "../alarm/raise-alarm";
import type { Chain } from "../chain";
import type { Program } from "../contract";
import type { Applier, Registry } from "../registry";
import * as onchain from "../repository";
import { eventOf } from "./event-of";

const BATCH = 100;
const ERROR_MAX = 2_000;
/** An alarm says so much of it; the event keeps the rest. */
const SAID_MAX = 200;

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
    while (await applyBatch(ctx, appliers, { program, address }));
  });
}

/** Whether there is more to do. */
async function applyBatch(
  ctx: Context,
  appliers: Registry["appliers"],
  { program, address }: { program: Program; address: string },
): Promise<boolean> {
  const cursor = await onchain.cursorOf(ctx.db, address);
  if (!cursor) return false;
  const waiting = await onchain.waitingEvents(ctx.db, { address, slot: cursor.slot }, BATCH);
  for (const row of waiting)
    if (!(await applyOne(ctx, row, appliers[`${row.program}.${row.name}`]))) return false;
  if (waiting.length > 0) await clearAlarm(ctx, "stuck", program);
  return waiting.length === BATCH;
}

async function applyOne(
  ctx: Context,
  { signature, index, program, name, slot }: onchain.EventRow,
  apply: Applier | undefined,
): Promise<boolean> {
  try {
    await transact(ctx.db, async (tx) => {
      const row = await onchain.lockEvent(tx, { signature, index });
      if (!row?.finalisedAt || row.appliedAt || row.setAsideAt) return;
      await apply?.(tx, ctx, eventOf(row));
      await onchain.markEvent(tx, row, { appliedAt: ctx.now(), error: null });
    });
    return true;
  } catch (error) {
    ctx.log.error({ err: error, signature, index }, "an event of the chain could not be applied");
    const text = error instanceof Error ? error.message : String(error);
    const failure = { appliedAt: null, error: text.slice(0, ERROR_MAX) };
    await onchain.markEvent(ctx.db, { signature, index }, failure);
    await raiseAlarm(ctx, {
      kind: "stuck",
      subject: program,
      text: `${name} in slot ${slot} (${signature}:${index}): ${text.replace(/\s+/g, " ").slice(0, SAID_MAX)}`,
    });
    return false;
  }
}
