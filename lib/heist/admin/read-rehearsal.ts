import { type Context, requirePermission } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import { readHandles } from "@/lib/user";
import type { HeistTerms } from "../contract";
import { readTerms } from "../read-terms";
import { shieldOutcome } from "../view";
import { type Rehearsal, type RehearsedPerson, type Tally, termNames } from "./contract";
import * as drafts from "./repository";
import { type Attempt, type Flow, flowsOf, type Outcome, replay } from "./rules";

const DAYS = 30;
const DAY = 86_400_000;
const ATTEMPTS_MOST = 50_000;
const PEOPLE_SHOWN = 20;

/**
 * Who would have lost what in the thirty days before a draft was made, by the terms that were in
 * force then and by those of the draft: the same function that decides heists, on the same facts.
 * @throws not_found `heist.no_draft`
 */
export async function readRehearsal(ctx: Context, draftId: Id<"heistDraft">): Promise<Rehearsal> {
  requirePermission(ctx, "admin:system");
  const draft = await drafts.draftById(ctx.db, draftId);
  if (!draft) throw new AppError("not_found", "heist.no_draft", "This was not rehearsed.");
  const to = draft.rehearsedAt;
  const from = new Date(to.getTime() - DAYS * DAY);
  const limit = ATTEMPTS_MOST + 1;
  const rows = await drafts.attemptsBetween(ctx.db, { from, to, limit });
  const cut = rows.length === limit;
  const attempts = rows
    .slice(cut ? 1 : 0)
    .map((row): Attempt => ({ ...row, shield: shieldOutcome(row) }));
  const real = attempts.map(({ status, amount }) => ({ status, amount: Number(amount) }));
  const [before, after] = [replay(attempts, draft.base), replay(attempts, draft.terms)];
  const flows = { before: flowsOf(attempts, before), after: flowsOf(attempts, after) };
  const changed = changedBy(flows);
  const shown = changed.slice(0, PEOPLE_SHOWN);
  const handles = await readHandles(ctx.db, [
    ...shown.map(({ userId }) => userId),
    draft.rehearsedBy,
  ]);
  const nameOf = (userId: Id<"user">) => handles.get(userId) ?? "somebody who left";
  const { terms: now } = await readTerms(ctx.db);
  return {
    draftId,
    rehearsedAt: to.toISOString(),
    rehearsedBy: nameOf(draft.rehearsedBy),
    publishedAt: draft.publishedAt?.toISOString() ?? null,
    outdated: draft.publishedAt === null && !areSame(draft.base, now),
    base: draft.base,
    terms: draft.terms,
    from: from.toISOString(),
    to: to.toISOString(),
    attempts: attempts.length,
    cut,
    happened: tallyOf(attempts, real),
    before: tallyOf(attempts, before),
    after: tallyOf(attempts, after),
    worst: { before: worstOf(flows.before), after: worstOf(flows.after) },
    people: shown.map(({ userId, ...person }) => ({ handle: nameOf(userId), ...person })),
    others: changed.length - shown.length,
  };
}

export function areSame(one: HeistTerms, other: HeistTerms): boolean {
  return termNames.every((name) => one[name] === other[name]);
}

function tallyOf(attempts: readonly Attempt[], outcomes: readonly Outcome[]): Tally {
  const done = outcomes.filter(({ status }) => status === "success");
  const victims = attempts.filter((_, index) => outcomes[index]?.status === "success");
  return {
    heists: done.length,
    points: done.reduce((sum, { amount }) => sum + amount, 0),
    victims: new Set(victims.map(({ victimId }) => victimId)).size,
  };
}

function worstOf(flows: ReadonlyMap<Id<"user">, Flow>): number {
  return Math.max(0, ...[...flows.values()].map(({ lost }) => lost));
}

const nothing: Flow = { lost: 0, won: 0 };

/** Everybody for whom it changes something, those for whom most first. */
function changedBy(flows: Record<"before" | "after", ReadonlyMap<Id<"user">, Flow>>) {
  const everybody = [...new Set([...flows.before.keys(), ...flows.after.keys()])];
  return everybody
    .map((userId): Omit<RehearsedPerson, "handle"> & { userId: Id<"user"> } => {
      const before = flows.before.get(userId) ?? nothing;
      const after = flows.after.get(userId) ?? nothing;
      const lost = { lostBefore: before.lost, lostAfter: after.lost };
      return { userId, ...lost, wonBefore: before.won, wonAfter: after.won };
    })
    .filter((one) => sizeOf(one) > 0)
    .sort((a, b) => sizeOf(b) - sizeOf(a));
}

function sizeOf(person: Omit<RehearsedPerson, "handle">): number {
  const { lostBefore, lostAfter, wonBefore, wonAfter } = person;
  return Math.abs(lostAfter - lostBefore) + Math.abs(wonAfter - wonBefore);
}
