import { type Context, requireSystem } from "@/lib/context";
import * as minutes from "./repository";
import { minuteOf } from "./rules";

const KEPT_DAYS = 400;

/** Writes down that the product was there in this minute. The worker does it each minute. */
export async function recordHeartbeat(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const minute = minuteOf(ctx.now());
  await minutes.recordMinute(ctx.db, minute);
  if (minute.getUTCMinutes() === 0)
    await minutes.removeBefore(ctx.db, new Date(minute.getTime() - KEPT_DAYS * 86_400_000));
}
