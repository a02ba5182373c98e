import { transact } from "@/db/transaction";
import { recordAudit } from "@/lib/audit";
import { type Context, requireUser } from "@/lib/context";
import { newId } from "@/lib/core/id";
import { enqueue } from "@/lib/outbox";
import type {
  ExcludeMyself,
  ExclusionKind,
  ExclusionView,
  PauseLength,
  TakeBreak,
} from "./contract";
import * as protection from "./repository";
import { pauseEnd } from "./rules";

/** Takes a cool-off from everything paid. Nobody can end it early. */
export async function takeBreak(ctx: Context, { length }: TakeBreak): Promise<ExclusionView> {
  return exclude(ctx, "cool_off", length);
}

/**
 * Excludes the caller from everything paid, on this and on every account that shares an e-mail
 * address or a wallet with it, now or later: plans that run there end with what is paid for. Nobody
 * can end it early.
 */
export async function excludeMyself(
  ctx: Context,
  { length }: ExcludeMyself,
): Promise<ExclusionView> {
  return exclude(ctx, "self_exclusion", length, "billing.stop_renewals");
}

async function exclude(
  ctx: Context,
  kind: ExclusionKind,
  length: PauseLength,
  ...tasks: string[]
): Promise<ExclusionView> {
  const { userId } = requireUser(ctx);
  return transact(ctx.db, async (tx) => {
    await protection.lockPerson(tx, userId);
    const startsAt = ctx.now();
    const endsAt = pauseEnd(length, startsAt);
    const id = newId("exclusion", startsAt);
    await protection.insertExclusion(tx, { id, userId, kind, startsAt, endsAt });
    // Whoever takes a break is on no board.
    for (const task of ["season.relist", ...tasks])
      await enqueue(tx, { task, payload: { userId } });
    await recordAudit(tx, ctx, {
      action: `protection.${kind}`,
      subject: userId,
      reason: "asked for by the person",
      details: { length },
    });
    return { kind, endsAt: endsAt?.toISOString() ?? null };
  });
}
