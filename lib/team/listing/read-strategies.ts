import { briefRounds } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readHandles } from "@/lib/user";
import type { TeamRow } from "../repository";
import * as talk from "../talk/repository";
import type { StrategyView, TeamPage } from "./contract";

/** Whether and for which rounds a team's strategies may be read by others, and who has to agree yet. */
export async function readStrategies(
  ctx: Context,
  team: TeamRow,
  userId: Id<"user"> | null,
): Promise<StrategyView[]> {
  const [written, released] = await Promise.all([
    talk.strategists(ctx.db, team.id),
    talk.releasesOf(ctx.db, team.id),
  ]);
  const ids = [...new Set(written.map(({ roundId }) => roundId))];
  const [rounds, handles] = await Promise.all([
    briefRounds(ctx.db, ids),
    readHandles(
      ctx.db,
      written.map((each) => each.userId),
    ),
  ]);
  const agreed = new Set(released.map((each) => `${each.roundId} ${each.userId}`));
  return ids
    .map((roundId) => {
      const writers = written.filter((each) => each.roundId === roundId);
      const open = writers.filter((each) => !agreed.has(`${roundId} ${each.userId}`));
      return {
        roundId,
        roundNumber: rounds.get(roundId)?.number ?? 0,
        ended: rounds.get(roundId)?.ended ?? false,
        waitsFor: open.map((each) => handles.get(each.userId) ?? ""),
        mine: writers.some((each) => each.userId === userId),
        agreed: agreed.has(`${roundId} ${userId}`),
      };
    })
    .sort((a, b) => b.roundNumber - a.roundNumber);
}

/** Strategies for rounds that have ended, where everybody who wrote one has agreed. */
export async function readPublished(ctx: Context, team: TeamRow): Promise<TeamPage["published"]> {
  const open = (await readStrategies(ctx, team, null)).filter(
    ({ ended, waitsFor }) => ended && waitsFor.length === 0,
  );
  const lines = await talk.strategiesOf(
    ctx.db,
    team.id,
    open.map(({ roundId }) => roundId as Id<"round">),
  );
  const handles = await readHandles(
    ctx.db,
    lines.map((line) => line.userId),
  );
  return open.map(({ roundId, roundNumber }) => ({
    roundNumber,
    lines: lines
      .filter((line) => line.roundId === roundId)
      .map((line) => ({
        id: line.id,
        author: handles.get(line.userId) ?? "",
        mine: false,
        text: line.text,
        at: line.at.toISOString(),
        strategy: roundNumber,
        sealed: false,
      })),
  }));
}
