import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { setLeague } from "@/lib/season";
import { readSettings } from "@/lib/settings";
import type { ChooseLeague } from "./contract";
import { readTerms } from "./read-terms";
import * as heists from "./repository";

const HOUR = 3_600_000;

/**
 * Takes the caller into the peaceful league at once, or notes that they wish to leave it: they do
 * some days later. Who has robbed somebody stays open to them for as long as these may rob back.
 * @throws conflict `heist.counter_open`
 */
export async function chooseLeague(ctx: Context, { peaceful }: ChooseLeague): Promise<void> {
  const { userId } = requireUser(ctx);
  await (peaceful ? enter(ctx, userId) : askToLeave(ctx, userId));
}

async function enter(ctx: Context, userId: Id<"user">): Promise<void> {
  const at = ctx.now();
  await transact(ctx.db, async (tx) => {
    // First, because it holds the caller's standing: no heist of theirs is under way from here on.
    await setLeague(tx, { userId, league: "peaceful", at });
    const { terms } = await readTerms(tx);
    const since = new Date(at.getTime() - terms.counterHours * HOUR);
    const [last] = await heists.robbedSince(tx, userId, since);
    if (last) {
      const until = last.at.getTime() + terms.counterHours * HOUR;
      throw new AppError("conflict", "heist.counter_open", "Whom you robbed may still rob back.", {
        retryAfter: Math.ceil((until - at.getTime()) / 1_000),
      });
    }
    await heists.removeLeave(tx, userId);
  });
}

async function askToLeave(ctx: Context, userId: Id<"user">): Promise<void> {
  const at = ctx.now();
  await transact(ctx.db, async (tx) => {
    const days = (await readSettings(tx, ["heist.peaceful_days"]))["heist.peaceful_days"];
    await heists.insertLeave(tx, { userId, leavesAt: new Date(at.getTime() + days * 24 * HOUR) });
  });
}
