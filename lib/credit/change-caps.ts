import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { capsOf, putCap } from "./cap/repository";
import { type CapState, keeping, noCap, wanting } from "./cap-rules";
import type { CapWindow, KeepCap, SetCap } from "./contract";
import { lockPerson } from "./open-purse";

/** Sets what the caller may spend: a lower cap at once, a higher one or none after 24 hours. */
export async function setCap(ctx: Context, { window, value }: SetCap): Promise<void> {
  const wanted = value === null ? null : BigInt(value);
  await changeCap(ctx, window, (cap, now) => wanting(cap, wanted, now));
}

/** Drops a change of one of the caller's caps that waits. */
export async function keepCap(ctx: Context, { window }: KeepCap): Promise<void> {
  await changeCap(ctx, window, keeping);
}

async function changeCap(
  ctx: Context,
  window: CapWindow,
  change: (cap: CapState, now: Date) => CapState,
): Promise<void> {
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  await transact(ctx.db, async (tx) => {
    await lockPerson(tx, userId, now);
    const rows = await capsOf(tx, userId);
    const cap = rows.find((row) => row.window === window) ?? noCap;
    await putCap(tx, { userId, window, ...change(cap, now), changedAt: now });
  });
}
