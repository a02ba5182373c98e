import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { type Id, idTime } from "@/lib/core/id";
import { findExclusion, joinedAccounts } from "@/lib/protection";
import { readHeistTokens, seasonStart } from "@/lib/season";
import type { SeasonId, Standing, Unlisted } from "@/lib/season/contract";
import { teamMatesOf } from "@/lib/team";
import { findAccount } from "@/lib/user";
import type { HeistFacts, HeistTerms, ToolKind } from "./contract";
import * as heists from "./repository";

const HOUR = 3_600_000;

export type Question = {
  robberId: Id<"user">;
  victimIds: readonly Id<"user">[];
  tools: readonly ToolKind[];
  season: SeasonId;
  standings: ReadonlyMap<Id<"user">, Standing>;
  terms: HeistTerms;
  at: Date;
};

const nowhere: Standing = {
  points: 0n,
  peak: 0n,
  listed: false,
  unlisted: null,
  league: "open",
};

/** All that decides whether one person may rob each of these others, as the boards know them. */
export async function readFacts(
  source: Db | Tx,
  question: Question,
): Promise<Map<Id<"user">, HeistFacts>> {
  const { robberId, victimIds, season, standings, terms, tools, at } = question;
  const protectedSince = new Date(at.getTime() - terms.protectionHours * HOUR);
  const start = seasonStart(season);
  const since = start < protectedSince ? start : protectedSince;
  const suffered = await heists.sufferedBy(source, { robberId, victimIds, season, since });
  const done = await heists.doneBy(source, { robberId, victimIds });
  const lastHeistAt = await heists.lastStruck(source, robberId);
  const tokens = Number(await readHeistTokens(source, robberId));
  const mates = new Set(await teamMatesOf(source, robberId));
  const own = new Set(await joinedAccounts(source, robberId));
  const robber = standings.get(robberId) ?? nowhere;
  return new Map(
    victimIds.map((victimId) => {
      const victim = standings.get(victimId) ?? nowhere;
      const loss = suffered.get(victimId);
      const unlisted: readonly (Unlisted | null)[] = [robber.unlisted, victim.unlisted];
      const facts: HeistFacts = {
        at: at.getTime(),
        self: victimId === robberId,
        house: unlisted.includes("house"),
        suspended: unlisted.includes("suspended"),
        excluded: unlisted.includes("excluded"),
        guest: unlisted.includes("guest"),
        samePerson: victimId !== robberId && own.has(victimId),
        teamMate: mates.has(victimId),
        peaceful: robber.league === "peaceful" || victim.league === "peaceful",
        victimPoints: Number(victim.points),
        victimPeak: Number(victim.peak),
        victimLost: Number(loss?.lost ?? 0),
        robberPoints: Number(robber.points),
        victimJoinedAt: idTime(victimId).getTime(),
        victimRobs: done.has(victimId),
        robbedAt: loss?.robbedAt.getTime() ?? null,
        robbedMeAt: done.get(victimId)?.getTime() ?? null,
        pairThisSeason: loss?.pair ?? false,
        lastHeistAt: lastHeistAt?.getTime() ?? null,
        tokens,
        tools: [...tools],
      };
      return [victimId, facts] as const;
    }),
  );
}

/** The same of one pair, with what the boards may learn a moment later looked up where it is decided. */
export async function readPair(
  source: Db | Tx,
  question: Omit<Question, "victimIds"> & { victimId: Id<"user"> },
): Promise<HeistFacts> {
  const { victimId, robberId, at } = question;
  const facts = (await readFacts(source, { ...question, victimIds: [victimId] })).get(victimId);
  if (!facts) throw new Error("Every victim has facts.");
  const victim = await findAccount(source, victimId);
  const robber = await findAccount(source, robberId);
  const excluded =
    (await findExclusion(source, victimId, at)) ?? (await findExclusion(source, robberId, at));
  return {
    ...facts,
    suspended:
      facts.suspended || !victim || !robber || Boolean(victim.suspendedAt ?? robber.suspendedAt),
    guest: facts.guest || victim?.guest === true || robber?.guest === true,
    excluded: facts.excluded || excluded !== null,
  };
}
