import { transact } from "@/db/transaction";
import { type Context, requireUser } from "@/lib/context";
import type { NotePresence } from "../contract";
import { enterTeam } from "../guard";
import * as live from "./repository";

/** Counts the caller as there, and as writing where they name a draft. The page says it every 15 s. */
export async function notePresence(ctx: Context, { teamId, draftId }: NotePresence): Promise<void> {
  requireUser(ctx);
  await transact(ctx.db, async (tx) => {
    const { me } = await enterTeam(tx, ctx, teamId, "talk");
    const before = await live.presenceOf(tx, teamId, me.userId);
    const at = ctx.now();
    await live.putPresence(tx, { teamId, userId: me.userId, draftId, at });
    const isNews = before?.draftId !== draftId || at.getTime() - before.at.getTime() > 40_000;
    if (isNews) await live.tellTeam(tx, teamId);
  });
}
