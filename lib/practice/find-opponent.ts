import { listRounds, readRound } from "@/lib/bounty";
import type { RoundView } from "@/lib/bounty/contract";
import type { Context } from "@/lib/context";
import { AppError } from "@/lib/core/errors";
import { composePrompt, describeWeakness, drawSympathies, type Weakness } from "@/lib/guardian";
import type { Difficulty, Opponent } from "./contract";
import { type Level, levels } from "./levels";
import * as practice from "./repository";
import { roundOf } from "./rules";

/** Somebody to practise with, and all that a judge and a giver of hints has to know. */
export type Found = {
  opponent: Opponent;
  difficulty: Difficulty | null;
  /** The guardian's whole prompt. For the server alone while the guardian is not beaten. */
  prompt: string;
  /** What it is moved by, in words, one part an entry. */
  parts: string[];
};

const RETIRED_SHOWN = 24;

/** Throws `practice.not_found`. */
export async function findOpponent(ctx: Context, slug: string): Promise<Found> {
  const round = roundOf(slug);
  if (round !== null) return retiredGuardian(await endedRound(ctx, round));
  const level = levels.find((one) => one.slug === slug);
  if (!level) notFound();
  const weakness = await weaknessOf(ctx, level);
  return {
    opponent: opponentOf(level),
    difficulty: level.difficulty,
    prompt: composePrompt({
      guardian: level,
      weakness,
      patience: level.difficulty.patience,
      rules: { messageMax: level.difficulty.messageMax },
    }),
    parts: weakness.map((part) => describeWeakness([part])),
  };
}

export function opponentOf(level: Level): Opponent {
  const { slug, name, blurb, emblem, difficulty } = level;
  const { messageMax } = difficulty;
  return { slug, name, blurb, emblem, level: levels.indexOf(level) + 1, round: null, messageMax };
}

/** Drawn once for an installation and level, from a secret that is made when it is first needed. */
async function weaknessOf(ctx: Context, { slug, difficulty }: Level): Promise<Weakness> {
  const fresh = Buffer.from(ctx.randomBytes(32)).toString("hex");
  const seal = await practice.ensureSeal(ctx.db, { slug, seal: fresh, createdAt: ctx.now() });
  return drawSympathies(seal, `practice:${slug}`, difficulty.parts);
}

/** The latest rounds that have ended, newest first. */
export async function retiredOpponents(ctx: Context): Promise<Opponent[]> {
  const { items } = await listRounds(ctx, { limit: 100 });
  return items
    .filter((round) => round.reveal !== null)
    .slice(0, RETIRED_SHOWN)
    .map((round) => retiredGuardian(round).opponent);
}

async function endedRound(ctx: Context, number: number): Promise<RoundView> {
  const round = await readRound(ctx, number).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") notFound();
    throw error;
  });
  if (!round.reveal) notFound();
  return round;
}

function retiredGuardian({ number, guardian, rules, reveal }: RoundView): Found {
  const { name, blurb, emblem } = guardian;
  const { messageMax } = rules;
  return {
    opponent: {
      slug: `round-${number}`,
      name,
      blurb,
      emblem,
      level: null,
      round: number,
      messageMax,
    },
    difficulty: null,
    prompt: reveal?.prompt ?? "",
    parts: reveal ? [reveal.weakness] : [],
  };
}

function notFound(): never {
  throw new AppError(
    "not_found",
    "practice.not_found",
    "There is nobody of this name to practise with.",
  );
}
