import { type Context, requireUser } from "@/lib/context";
import { capsOf } from "./cap/repository";
import { inForce, noCap, pendingChange, windowsAt } from "./cap-rules";
import { type CapView, capWindows } from "./contract";
import { dayAt, firstDay } from "./day";
import { dayOf, homeZone } from "./open-purse";
import * as credits from "./repository";
import { spentIn } from "./require-within-caps";

/** The caller's own caps, with what is spent of them. */
export async function readCaps(ctx: Context): Promise<CapView[]> {
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  const person = await credits.personOf(ctx.db, userId);
  const day = person ? dayAt(dayOf(person), now) : firstDay(homeZone, now);
  const spent = await spentIn(ctx.db, userId, day, now);
  const rows = new Map((await capsOf(ctx.db, userId)).map((row) => [row.window, row]));
  const windows = windowsAt(day, now);
  return capWindows.map((window) => {
    const cap = rows.get(window) ?? noCap;
    const pending = pendingChange(cap, now);
    const value = inForce(cap, now);
    return {
      window,
      value: digits(value),
      used: String(spent[window]),
      renewsAt: windows[window].endsAt.toISOString(),
      pending: pending ? { value: digits(pending.value), at: pending.at.toISOString() } : null,
    };
  });
}

function digits(value: bigint | null): string | null {
  return value === null ? null : String(value);
}
