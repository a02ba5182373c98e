import type { Db } from "@/db/client";
import type { Id } from "@/lib/core/id";
import { readHandles } from "@/lib/user";
import * as referrals from "./repository";

const MOST = 10_000;

/** Whom somebody brought, who brought them, and for how long it is known from where they came. */
export async function exportPerson(db: Db, userId: Id<"user">): Promise<Record<string, unknown>> {
  const mine = await referrals.referralOf(db, userId);
  const invited = await referrals.invitedBy(db, userId, { before: null, limit: MOST });
  const ids = [...invited.map(({ invitedId }) => invitedId), ...(mine ? [mine.inviterId] : [])];
  const handles = await readHandles(db, ids);
  const signals = await referrals.signalsOf(db, [userId]);
  return {
    code: (await referrals.codeOf(db, userId)) ?? null,
    broughtBy: mine ? { name: handles.get(mine.inviterId) ?? null, at: mine.at } : null,
    brought: invited.map((row) => ({
      name: handles.get(row.invitedId) ?? null,
      at: row.at,
      state: row.state,
      tokens: row.tokens,
      points: String(row.points),
    })),
    lookedAtFor: signals.map(({ kind, at }) => ({ kind, at })),
    usedFrom: await referrals.tracesOf(db, userId),
  };
}
