import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { KeepLimit, LimitKind, SetLimit } from "./contract";
import * as protection from "./repository";
import { keeping, type LimitState, noLimit, wanting } from "./rules";

/** Sets one of the caller's limits: a lower one at once, a higher one or none after 24 hours. */
export async function setLimit(ctx: Context, { kind, value }: SetLimit): Promise<void> {
  const wanted = value === null ? null : BigInt(value);
  await changeLimit(ctx, kind, (limit, now) => wanting(limit, wanted, now));
}

/** Drops a change of one of the caller's limits that waits. */
export async function keepLimit(ctx: Context, { kind }: KeepLimit): Promise<void> {
  await changeLimit(ctx, kind, keeping);
}

async function changeLimit(
  ctx: Context,
  kind: LimitKind,
  change: (limit: LimitState, now: Date) => LimitState,
): Promise<void> {
  const { userId } = requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    await protection.lockPerson(tx, userId);
    const now = ctx.now();
    const limit = (await protection.limitOf(tx, userId, kind)) ?? noLimit;
    await protection.putLimit(tx, { userId, kind, ...change(limit, now), changedAt: now });
  });
}
