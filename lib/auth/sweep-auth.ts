import { type Context, requireSystem } from "@/lib/context";
import { removeVisits } from "./oauth/repository";
import { removeChallenges } from "./passkey/repository";
import { removeEnded } from "./repository";
import { minutesAfter } from "./rules";
import { removeNonces } from "./solana/repository";

const KEPT_DAYS = 30;

/** Removes nonces, links and sessions that ended long ago. */
export async function sweepAuth(ctx: Context): Promise<void> {
  requireSystem(ctx);
  await removeNonces(ctx.db, minutesAfter(ctx.now(), -24 * 60));
  await removeChallenges(ctx.db, minutesAfter(ctx.now(), -24 * 60));
  await removeVisits(ctx.db, minutesAfter(ctx.now(), -24 * 60));
  await removeEnded(ctx.db, minutesAfter(ctx.now(), -KEPT_DAYS * 24 * 60));
}
