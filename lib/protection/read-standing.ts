import { type Context, requireUser } from "@/lib/context";
import type { Standing } from "./contract";
import { readFacts } from "./read-facts";
import { standingOf } from "./view";

/** How the caller's own protection stands: limits with what is used of them, exclusion, play. */
export async function readStanding(ctx: Context): Promise<Standing> {
  const { userId } = requireUser(ctx);
  const now = ctx.now();
  return standingOf(await readFacts(ctx.db, userId, now, { whole: true }), now);
}
