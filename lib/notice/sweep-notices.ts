import { type Context, requireSystem } from "@/lib/context";
import { readSettings } from "@/lib/settings";
import { removeOld } from "./repository";

const PIECE = 1_000;
const DAY_MS = 86_400_000;

/** Removes notices of long ago, read or not. */
export async function sweepNotices(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const { "notice.keep_days": days } = await readSettings(ctx.db, ["notice.keep_days"]);
  const before = new Date(ctx.now().getTime() - days * DAY_MS);
  while ((await removeOld(ctx.db, before, PIECE)) === PIECE);
}
