import type { Context } from "@/lib/context";
import { isInsider } from "@/lib/core/permission";
import * as users from "./repository";

/** Who helps to run the house now, and so cannot play for its prizes. Open to everybody. */
export async function listInsiders(ctx: Context): Promise<{ handle: string; role: string }[]> {
  const rows = await users.holdersOfMore(ctx.db, ctx.now());
  return rows
    .filter(({ role, granted }) => isInsider(role, granted))
    .map(({ handle, role }) => ({ handle, role }));
}
