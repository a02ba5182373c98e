import { withSessionLock } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import type { Chain } from "@/lib/onchain";
import { configOn } from "../addresses";
import { stakingOf } from "../repository";
import { addNote } from "./add-note";
import { agreeSwap } from "./agree-swap";
import { planExecution, settleExecution } from "./execute";
import { openDue } from "./open-due";
import { readTerms } from "./read-terms";
import * as buyback from "./repository";
import { settleSwap } from "./settle-swap";

/** A buyback has four steps; each look takes all that can be taken now. */
const STEPS = 6;

/**
 * Begins a buyback that is due and takes the one under way as far as it goes. Each step is one transaction
 * that names what it has the chain do, so whoever dies between two of them is made up for by the next look.
 */
export async function sweepBuybacks(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const { chain } = ctx;
  if (!chain) return;
  const config = configOn(chain);
  await withSessionLock(ctx.db, `token.buyback:${config}`, async () => {
    if (!(await stakingOf(ctx.db, config))) return; // Nobody could be given anything.
    if (!(await buyback.openBuyback(ctx.db, config))) await openDue(ctx, config);
    await goOn(ctx, chain, config);
  });
}

async function goOn(ctx: Context, chain: Chain, config: string): Promise<void> {
  for (let step = 0; step < STEPS; step++) {
    const before = await buyback.openBuyback(ctx.db, config);
    if (!before || !(await mayGoOn(ctx, before))) return;
    await takeStep(ctx, chain, before);
    const after = await buyback.openBuyback(ctx.db, config);
    if (after?.state === before.state) return;
  }
}

/** What was sent is followed to its end also while buybacks are stopped. */
async function mayGoOn(ctx: Context, { id, state, dueAt }: buyback.BuybackRow): Promise<boolean> {
  if (state !== "open") return true;
  if (dueAt > ctx.now()) return false;
  if ((await readTerms(ctx.db)).enabled) return true;
  await transact(ctx.db, (tx) => addNote(tx, ctx, id, "paused"));
  return false;
}

async function takeStep(ctx: Context, chain: Chain, row: buyback.BuybackRow): Promise<void> {
  if (row.state === "open") await agreeSwap(ctx, chain, row);
  else if (row.state === "swapping") await settleSwap(ctx, chain, row);
  else if (row.state === "swapped") await planExecution(ctx, row);
  else await settleExecution(ctx, row);
}
