import { briefRounds } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { readHandles } from "@/lib/user";
import type { TeamRow } from "../repository";
import * as talk from "../talk/repository";
import type { StrategyView, TalkView, TeamPage, WrittenView } from "./contract";

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
      const open = writers.filter(
        (each) => each.userId !== userId && !agreed.has(`${roundId} ${each.userId}`),
      );
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

/** What somebody who has left, or whose team has ended, wrote for which rounds. */
export async function readWritten(
  ctx: Context,
  team: TeamRow,
  userId: Id<"user">,
): Promise<WrittenView[]> {
  const mine = (await readStrategies(ctx, team, userId)).filter((strategy) => strategy.mine);
  const lines = await linesFor(ctx, team, mine);
  return mine.map((strategy) => ({
    strategy,
    lines: (lines.get(strategy.roundId) ?? [])
      .filter((line) => line.userId === userId)
      .map(({ view }) => ({ ...view, mine: true, sealed: !isPublished(strategy) })),
  }));
}

/** Strategies for rounds that have ended, where everybody who wrote one has agreed. */
export async function readPublished(ctx: Context, team: TeamRow): Promise<TeamPage["published"]> {
  const open = (await readStrategies(ctx, team, null)).filter(isPublished);
  const lines = await linesFor(ctx, team, open);
  return open.map(({ roundId, roundNumber }) => ({
    roundNumber,
    lines: (lines.get(roundId) ?? []).map(({ view }) => view),
  }));
}

export function isPublished({ ended, waitsFor, mine, agreed }: StrategyView): boolean {
  return ended && waitsFor.length === 0 && (agreed || !mine);
}

/** What was written for these rounds, by round, as others read it. */
async function linesFor(ctx: Context, team: TeamRow, strategies: readonly StrategyView[]) {
  const rows = await talk.strategiesOf(
    ctx.db,
    team.id,
    strategies.map(({ roundId }) => roundId as Id<"round">),
  );
  const handles = await readHandles(
    ctx.db,
    rows.map(({ userId }) => userId),
  );
  const lines = new Map<string, { userId: Id<"user">; view: TalkView }[]>();
  for (const { roundId, roundNumber } of strategies)
    lines.set(
      roundId,
      rows
        .filter((row) => row.roundId === roundId)
        .map(({ id, userId, text, at }) => ({
          userId,
          view: {
            id,
            author: handles.get(userId) ?? "",
            mine: false,
            text,
            at: at.toISOString(),
            strategy: roundNumber,
            sealed: false,
          },
        })),
    );
  return lines;
}
