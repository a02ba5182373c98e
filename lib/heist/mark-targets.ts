import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readStandings, seasonOf } from "@/lib/season";
import type { TargetMark } from "./contract";
import * as items from "./item/repository";
import { readFacts } from "./read-facts";
import { readTerms } from "./read-terms";
import { judgeHeist } from "./rules";
import { shownReason } from "./view";

/** Of everybody on a page of a board: what a heist would take now, or which rule is against it. */
export async function markTargets(
  ctx: Context,
  people: readonly Id<"user">[],
): Promise<Map<Id<"user">, TargetMark>> {
  const { actor } = ctx;
  if (actor.kind !== "user" || people.length === 0) return new Map();
  const { enabled, terms } = await readTerms(ctx.db);
  if (!enabled) return new Map();
  const at = ctx.now();
  const season = seasonOf(at);
  const robberId = actor.userId;
  const standings = await readStandings(ctx.db, season, [...people, robberId]);
  const question = { robberId, victimIds: people, tools: [], season, at };
  const facts = await readFacts(ctx.db, question, standings);
  const shields = await items.shieldsOf(ctx.db, people, at);
  return new Map(
    [...facts].map(([userId, fact]) => {
      // Token and pause are the caller's own: they are said once, not at every name.
      const alone = { ...fact, tokens: Math.max(1, fact.tokens), lastHeistAt: null };
      const { reason, sum, checks, counter } = judgeHeist(alone, terms);
      const until = checks.find(({ rule }) => rule === reason)?.until ?? null;
      return [
        userId,
        {
          amount: String(sum.amount),
          reason: shownReason(reason),
          until: until === null ? null : new Date(until).toISOString(),
          shielded: shields.has(userId),
          counter,
        },
      ];
    }),
  );
}
