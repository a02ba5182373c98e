import { type Tx, transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { notify } from "@/lib/notice";
import { setLeague } from "@/lib/season";
import * as items from "./item/repository";
import * as heists from "./repository";

const BATCH = 200;
const ADDRESS_DAYS = 90;

/**
 * Lets shields go whose time is over, takes those out of the peaceful league who asked for it long
 * enough ago, and forgets where attempts came from after ninety days.
 */
export async function sweepHeists(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const at = ctx.now();
  await untilFewer((tx) => lowerShields(tx, at));
  await untilFewer((tx) => leavePeace(tx, at));
  await heists.dropAddresses(ctx.db, {
    before: new Date(at.getTime() - ADDRESS_DAYS * 86_400_000),
  });

  async function untilFewer(work: (tx: Tx) => Promise<number>): Promise<void> {
    while ((await transact(ctx.db, work)) === BATCH);
  }
}

async function lowerShields(tx: Tx, at: Date): Promise<number> {
  const shields = await items.lockExpired(tx, at, BATCH);
  for (const { id, userId, expiresAt } of shields) {
    await items.updateItem(tx, id, { state: "expired", endedAt: expiresAt });
    await notify(tx, { userId, kind: "shield_expired", data: {}, ref: id, at });
  }
  return shields.length;
}

async function leavePeace(tx: Tx, at: Date): Promise<number> {
  const [leave] = await heists.lockDueLeaves(tx, at, 1);
  if (!leave) return 0;
  await setLeague(tx, { userId: leave.userId, league: "open", at });
  await heists.removeLeave(tx, leave.userId);
  return BATCH; // One at a time: nobody waits for another person's standings.
}
