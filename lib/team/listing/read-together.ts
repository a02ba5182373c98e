import { readPartyAttempt } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import { readHandles } from "@/lib/user";
import * as teams from "../repository";
import { shareOf } from "../rules";
import type { TogetherView } from "./contract";

/** Which team sent an attempt, and everybody's part in it; null where its player paid alone. */
export async function readTogether(
  ctx: Context,
  attemptId: Id<"attempt">,
): Promise<TogetherView | null> {
  const attempt = await readPartyAttempt(ctx.db, attemptId);
  if (!attempt || !isId("team", attempt.party)) return null;
  const { slug, name } = await teams.teamById(ctx.db, attempt.party);
  const handles = await readHandles(
    ctx.db,
    attempt.parts.map(({ userId }) => userId),
  );
  return { slug, name, parts: viewParts(attempt.parts, (id) => handles.get(id) ?? "") };
}

type Part = { userId: Id<"user">; fee: bigint; weight: bigint; payout: bigint | null };

/** Everybody's part as it travels. */
export function viewParts(parts: readonly Part[], nameOf: (id: Id<"user">) => string) {
  const total = parts.reduce((sum, { weight }) => sum + weight, 0n);
  return parts.map(({ userId, fee, weight, payout }) => ({
    id: userId,
    handle: nameOf(userId),
    fee: String(fee),
    share: shareOf(weight, total),
    payout: payout === null ? null : String(payout),
  }));
}
