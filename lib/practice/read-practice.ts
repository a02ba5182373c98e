import type { Context } from "@/lib/context";
import type { PracticeView } from "./contract";
import { opponentOf, retiredOpponents } from "./find-opponent";
import { levelSlugs, levels } from "./levels";
import * as practice from "./repository";
import { levelStates } from "./rules";

/** Everybody there is to practise with, and how far the caller has come. Open to everybody. */
export async function readPractice(ctx: Context): Promise<PracticeView> {
  const { actor } = ctx;
  const [progress, retired] = await Promise.all([
    actor.kind === "user" ? practice.progressOf(ctx.db, actor.userId) : [],
    retiredOpponents(ctx),
  ]);
  const bySlug = new Map(progress.map((one) => [one.slug, one]));
  const beaten = new Set(progress.filter((one) => one.beatenAt).map((one) => one.slug));
  const states = levelStates(levelSlugs, beaten);
  const figures = (slug: string) => ({
    refusals: bySlug.get(slug)?.refusals ?? 0,
    beatenAt: bySlug.get(slug)?.beatenAt?.toISOString() ?? null,
  });
  return {
    levels: levels.map((level) => ({
      ...opponentOf(level),
      ...figures(level.slug),
      difficulty: level.difficulty,
      state: states.get(level.slug) ?? "locked",
    })),
    retired: retired.map((opponent) => ({ ...opponent, ...figures(opponent.slug) })),
  };
}
