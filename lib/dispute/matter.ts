import type { Db } from "@/db/client";
import { listAttempts, readAttempt, readRound } from "@/lib/bounty";
import { type Context, requireUser } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readSettings } from "@/lib/settings";
import * as disputes from "./repository";
import { disputeRefusal } from "./rules";

/** Names what is disputed. */
export type MatterName = { attemptId: Id<"attempt"> } | { roundNumber: number };

type Judged = disputes.Matter & {
  isTheirs: boolean;
  needsEnd: boolean;
  endedAt: Date | null;
};

/** What the caller's part in an attempt or a round is, and whether they may dispute it now. */
export async function readMatter(ctx: Context, name: MatterName) {
  const { userId } = requireUser(ctx);
  const matter =
    "attemptId" in name
      ? await anAttempt(ctx, name.attemptId)
      : await aRound(ctx, name.roundNumber);
  const windowDays = await windowOf(ctx.db);
  const openAlready = await disputes.hasOpen(ctx.db, userId, matter);
  const refusal = disputeRefusal({ ...matter, windowDays, openAlready, now: ctx.now() });
  return { matter, windowDays, refusal };
}

async function anAttempt(ctx: Context, attemptId: Id<"attempt">): Promise<Judged> {
  const { userId } = requireUser(ctx);
  const { attempt } = await readAttempt(ctx, attemptId);
  return {
    roundId: attempt.roundId,
    attemptId,
    isTheirs: attempt.player.id === userId,
    needsEnd: true,
    endedAt: instant(attempt.judgedAt),
  };
}

/** A round belongs to everybody who has paid into it. */
async function aRound(ctx: Context, number: number): Promise<Judged> {
  const { userId } = requireUser(ctx);
  const round = await readRound(ctx, number);
  const own = await listAttempts(ctx, { roundId: round.id, userId }, { limit: 1 });
  return {
    roundId: round.id,
    attemptId: null,
    isTheirs: own.items.length > 0,
    needsEnd: false,
    endedAt: instant(round.closedAt),
  };
}

const instant = (at: string | null) => (at === null ? null : new Date(at));

async function windowOf(db: Db): Promise<number> {
  return (await readSettings(db, ["dispute.window_days"]))["dispute.window_days"];
}
