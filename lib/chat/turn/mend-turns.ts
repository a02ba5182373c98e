import { asSystem, type Context, requireSystem } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { endTurn } from "./end-turn";
import { overdueTurns, turnById } from "./repository";

const BATCH = 200;

/**
 * Ends what a run that died left behind: what was shown stays and is charged, the rest of the hold
 * goes back. Changes nothing while the run is alive.
 */
export async function mendTurn(ctx: Context, turnId: Id<"turn">): Promise<void> {
  const turn = await turnById(ctx.db, turnId);
  if (!turn) return;
  await endTurn(asSystem(ctx, "chat.mend"), turnId, {
    run: null,
    outcome: {
      state: turn.stopAt ? "stopped" : "interrupted",
      reason: turn.stopAt ? null : "chat.interrupted",
      model: null,
      usage: null,
      inputTokens: turn.inputTokens ?? 0,
    },
  });
}

/** Every turn whose run is overdue. One that cannot be ended is logged and left for the next time. */
export async function mendTurns(ctx: Context): Promise<number> {
  requireSystem(ctx);
  const ids = await overdueTurns(ctx.db, ctx.now(), BATCH);
  for (const id of ids)
    await mendTurn(ctx, id).catch((error: unknown) =>
      ctx.log.error({ err: error, turn: id }, "a turn could not be mended"),
    );
  return ids.length;
}
