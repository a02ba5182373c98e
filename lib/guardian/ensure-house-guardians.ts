import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { houseGuardians } from "./guardians";
import * as guardians from "./repository";

/** Puts the guardians of this version's source into the database. Safe to repeat and to race. */
export async function ensureHouseGuardians(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const now = ctx.now();
  await transact(ctx.db, async (tx) => {
    for (const character of houseGuardians) await guardians.upsertHouse(tx, character, now);
  });
}
