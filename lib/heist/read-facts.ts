import type { Db } from "@/db/client";
import type { Tx } from "@/db/transaction";
import { type Id, idTime } from "@/lib/core/id";
import { joinedAccounts, readTies } from "@/lib/protection";
import { readHeistTokens, seasonStart } from "@/lib/season";
import type { SeasonId, Standing, Unlisted } from "@/lib/season/contract";
import { teamMatesOf } from "@/lib/team";
import { findAccounts } from "@/lib/user";
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

/** What the boards know a moment later, looked up where it is decided. */
type Certain = {
  suspended: ReadonlySet<Id<"user">>;
  guests: ReadonlySet<Id<"user">>;
  excluded: ReadonlySet<Id<"user">>;
  own: ReadonlySet<Id<"user">>;
};
const none: ReadonlySet<Id<"user">> = new Set();

/** All that decides whether one person may rob each of these others, as the boards know them. */
export async function readFacts(
  source: Db | Tx,
  question: Question,
): Promise<Map<Id<"user">, HeistFacts>> {
  const past = await readPast(source, question, null);
  const own = new Set(await joinedAccounts(source, question.robberId));
  const certain = { suspended: none, guests: none, excluded: none, own };
  return factsOf(source, question, past, certain);
}

/** The same of one pair, and of the request that asks: `firstId` is the heist that it made before. */
export async function readPair(
  source: Db | Tx,
  {
    victimId,
    requestKey,
    ...asked
  }: Omit<Question, "victimIds"> & {
    victimId: Id<"user">;
    requestKey: string | null;
  },
): Promise<{ facts: HeistFacts; firstId: Id<"heist"> | null; accounts: Accounts }> {
  const question = { ...asked, victimIds: [victimId] };
  const { robberId, at } = question;
  const past = await readPast(source, question, requestKey);
  const accounts = await findAccounts(source, [robberId, victimId]);
  const ties = await readTies(source, [robberId, victimId], at);
  const which = (holds: (account: Account | undefined) => boolean) =>
    new Set([robberId, victimId].filter((id) => holds(accounts.get(id))));
  const certain = {
    suspended: which((account) => !account || account.suspendedAt !== null),
    guests: which((account) => account?.guest === true),
    ...ties,
  };
  const facts = (await factsOf(source, question, past, certain)).get(victimId);
  if (!facts) throw new Error("Every victim has facts.");
  return { facts, firstId: past.get(victimId)?.firstId ?? null, accounts };
}

type Past = Awaited<ReturnType<typeof heists.pastOf>>;
type Accounts = Awaited<ReturnType<typeof findAccounts>>;
type Account = NonNullable<ReturnType<Accounts["get"]>>;

function readPast(source: Db | Tx, question: Question, requestKey: string | null): Promise<Past> {
  const { robberId, victimIds, season, terms, at } = question;
  const protectedSince = new Date(at.getTime() - terms.protectionHours * HOUR);
  const start = seasonStart(season);
  const since = start < protectedSince ? start : protectedSince;
  return heists.pastOf(source, { robberId, victimIds, season, since, requestKey });
}

async function factsOf(
  source: Db | Tx,
  { robberId, victimIds, standings, tools, at }: Question,
  past: Past,
  certain: Certain,
): Promise<Map<Id<"user">, HeistFacts>> {
  const tokens = Number(await readHeistTokens(source, robberId));
  const mates = new Set(await teamMatesOf(source, robberId));
  const robber = standings.get(robberId) ?? nowhere;
  return new Map(
    victimIds.map((victimId) => {
      const victim = standings.get(victimId) ?? nowhere;
      const before = past.get(victimId);
      const unlisted: readonly (Unlisted | null)[] = [robber.unlisted, victim.unlisted];
      const either = (among: ReadonlySet<Id<"user">>) => among.has(robberId) || among.has(victimId);
      const facts: HeistFacts = {
        at: at.getTime(),
        self: victimId === robberId,
        house: unlisted.includes("house"),
        suspended: unlisted.includes("suspended") || either(certain.suspended),
        excluded: unlisted.includes("excluded") || either(certain.excluded),
        guest: unlisted.includes("guest") || either(certain.guests),
        samePerson: victimId !== robberId && certain.own.has(victimId),
        teamMate: mates.has(victimId),
        peaceful: robber.league === "peaceful" || victim.league === "peaceful",
        victimPoints: Number(victim.points),
        victimPeak: Number(victim.peak),
        victimLost: Number(before?.lost ?? 0),
        robberPoints: Number(robber.points),
        victimJoinedAt: idTime(victimId).getTime(),
        victimRobs: before?.robs ?? false,
        robbedAt: before?.robbedAt?.getTime() ?? null,
        robbedMeAt: before?.robbedMeAt?.getTime() ?? null,
        pairThisSeason: before?.pair ?? false,
        lastHeistAt: before?.struckAt?.getTime() ?? null,
        tokens,
        tools: [...tools],
      };
      return [victimId, facts] as const;
    }),
  );
}
