import type { Context } from "@/lib/context";
import type { LevelState, PracticeRoomView } from "./contract";
import { type Found, findOpponent } from "./find-opponent";
import { levelSlugs, levels } from "./levels";
import * as practice from "./repository";
import { hintsAfter, levelStates } from "./rules";
import { viewAttempt } from "./view";

const SHOWN = 50;

/** One guardian to practise with, and the caller's own messages to it. Open to everybody. */
export async function readPracticeRoom(ctx: Context, slug: string): Promise<PracticeRoomView> {
  const found = await findOpponent(ctx, slug);
  const { actor } = ctx;
  const [progress, rows] =
    actor.kind === "user"
      ? await Promise.all([
          practice.progressOf(ctx.db, actor.userId),
          practice.attemptsOf(ctx.db, actor.userId, slug, SHOWN),
        ])
      : [[], []];
  const own = progress.find((one) => one.slug === slug);
  const beaten = new Set(progress.filter((one) => one.beatenAt).map((one) => one.slug));
  const state = stateOf(found, beaten);
  const refusals = own?.refusals ?? 0;
  return {
    opponent: found.opponent,
    difficulty: found.difficulty,
    state,
    refusals,
    attempts: rows.map((row) => viewAttempt(row, ctx.now())),
    ...hintsFor(found, { refusals, locked: state === "locked" }),
    weakness: state === "beaten" ? found.parts.join(" and ") : null,
    next: nextOf(slug),
  };
}

/** A guardian that has retired is open to everybody. */
export function stateOf({ opponent }: Found, beaten: ReadonlySet<string>): LevelState {
  if (opponent.level === null) return beaten.has(opponent.slug) ? "beaten" : "open";
  return levelStates(levelSlugs, beaten).get(opponent.slug) ?? "locked";
}

function hintsFor(
  { difficulty, parts }: Found,
  { refusals, locked }: { refusals: number; locked: boolean },
): Pick<PracticeRoomView, "hints" | "nextHintIn"> {
  if (!difficulty || locked) return { hints: [], nextHintIn: null };
  const { count, nextIn } = hintsAfter(difficulty, refusals);
  return { hints: parts.slice(0, count), nextHintIn: nextIn };
}

function nextOf(slug: string): PracticeRoomView["next"] {
  const index = levelSlugs.indexOf(slug);
  const next = index < 0 ? undefined : levels[index + 1];
  return next ? { slug: next.slug, name: next.name } : null;
}
