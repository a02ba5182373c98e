import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { ChangeTimeZone } from "./contract";
import { dayAt, firstDay, withZone } from "./day";
import { dayOf } from "./open-purse";
import * as credits from "./repository";

/**
 * Chooses the time zone of the caller's days. Whoever has used credits before waits for it: it
 * holds from the first midnight there that is at least 24 hours after their day began, so that
 * travelling brings no day twice.
 */
export async function changeTimeZone(
  ctx: Context,
  { zone }: ChangeTimeZone,
): Promise<{ zone: string; from: string }> {
  const { userId } = requireUser(ctx);
  const at = ctx.now();
  return transact(ctx.db, async (tx) => {
    const known = await credits.lockPerson(tx, userId);
    if (!known) {
      const { startsAt, endsAt } = firstDay(zone, at);
      const day = { zone, dayStartsAt: startsAt, dayEndsAt: endsAt };
      await credits.insertPerson(tx, { userId, ...day, usedAt: at });
    }
    const person = known ?? (await credits.lockPerson(tx, userId));
    if (!person) throw new Error("Whoever has credits has a row.");
    const today = dayAt(dayOf(person), at);
    const next = person.zone === zone && !person.nextZone ? today : withZone(today, zone);
    await credits.putDay(tx, userId, next);
    await credits.moveDayEnd(tx, userId, { startsAt: today.startsAt, endsAt: next.endsAt });
    return { zone, from: (next.nextZone ? next.endsAt : next.startsAt).toISOString() };
  });
}
