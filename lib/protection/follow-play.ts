import { type Tx, transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { SetCheckInterval, Standing } from "./contract";
import { readFacts } from "./read-facts";
import * as protection from "./repository";
import { heard, type Play } from "./rules";
import { standingOf } from "./view";

/** Counts the caller as playing, and says how they stand. The arena calls it each minute. */
export function notePlay(ctx: Context): Promise<Standing> {
  return withPlay(ctx, (play) => play);
}

/** The caller has looked at their reality check: the next one comes an interval of play later. */
export function acknowledgeCheck(ctx: Context): Promise<Standing> {
  return withPlay(ctx, (play) => ({ ...play, checkedSeconds: play.sessionSeconds }));
}

/** How often the caller wants to be told, never more rarely than the house does. */
export function setCheckInterval(ctx: Context, { minutes }: SetCheckInterval): Promise<Standing> {
  return withPlay(ctx, (play) => ({ ...play, checkMinutes: minutes }));
}

async function withPlay(
  ctx: Context,
  change: (play: Play) => Play & { checkMinutes?: number | null },
): Promise<Standing> {
  const { userId } = requireUser(ctx);
  return transact(ctx.db, async (tx: Tx) => {
    await protection.lockPerson(tx, userId);
    const now = ctx.now();
    const play = heard((await protection.playOf(tx, userId)) ?? null, now);
    await protection.putPlay(tx, { userId, ...change(play) });
    return standing(tx, userId, now);
  });
}

async function standing(tx: Tx, userId: Id<"user">, now: Date): Promise<Standing> {
  return standingOf(await readFacts(tx, userId, now, { whole: true }), now);
}
