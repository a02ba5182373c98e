import type { Db } from "@/db/client";
import { type Tx, together } from "@/db/transaction";
import { type Id, idTime } from "@/lib/core/id";
import { joinedAccounts, readTies } from "@/lib/protection";
import { readHeistTokens, seasonStart } from "@/lib/season";
import type { SeasonId, Standing, Unlisted } from "@/lib/season/contract";
import { teamMatesOf } from "@/lib/team";
import { findAccounts } from "@/lib/user";
import type { HeistFacts, ToolKind } from "./contract";
import * as heists from "./repository";

export type Question = {
  robberId: Id<"user">;
  victimIds: readonly Id<"user">[];
  tools: readonly ToolKind[];
  season: SeasonId;
  at: Date;
};

type Standings = ReadonlyMap<Id<"user">, Standing>;

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
  standings: Standings,
): Promise<Map<Id<"user">, HeistFacts>> {
  const [between, own] = await together([
    readBetween(source, question, null),
    joinedAccounts(source, question.robberId),
  ]);
  const certain = { suspended: none, guests: none, excluded: none, own: new Set(own) };
  return factsOf(question, standings, between, certain);
}

type Pair = {
  /** As the pair stands. */
  factsOf: (standings: Standings) => HeistFacts;
  /** The heist that the request has made before. */
  firstId: Id<"heist"> | null;
  accounts: Awaited<ReturnType<typeof findAccounts>>;
};

/** The same of one pair, but for where they stand, and of the request that asks. All in one go. */
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
): Promise<Pair> {
  const question = { ...asked, victimIds: [victimId] };
  const { robberId, at } = question;
  const [between, accounts, ties] = await together([
    readBetween(source, question, requestKey),
    findAccounts(source, [robberId, victimId]),
    readTies(source, [robberId, victimId], at),
  ]);
  const which = (holds: (account: Account | undefined) => boolean) =>
    new Set([robberId, victimId].filter((id) => holds(accounts.get(id))));
  const certain = {
    suspended: which((account) => !account || account.suspendedAt !== null),
    guests: which((account) => account?.guest === true),
    ...ties,
  };
  const ofPair = (standings: Standings) => {
    const found = factsOf(question, standings, between, certain).get(victimId);
    if (!found) throw new Error("Every victim has facts.");
    return found;
  };
  return { factsOf: ofPair, firstId: between.past.get(victimId)?.firstId ?? null, accounts };
}

type Account = NonNullable<ReturnType<Pair["accounts"]["get"]>>;
type Between = Awaited<ReturnType<typeof readBetween>>;

/** What has been between them, what the robber has, and who is on their side. */
async function readBetween(source: Db | Tx, question: Question, requestKey: string | null) {
  const { robberId, victimIds, season } = question;
  const since = seasonStart(season);
  const [past, tokens, mates] = await together([
    heists.pastOf(source, { robberId, victimIds, season, since, requestKey }),
    readHeistTokens(source, robberId),
    teamMatesOf(source, robberId),
  ]);
  return { past, tokens: Number(tokens), mates: new Set(mates) };
}

function factsOf(
  { robberId, victimIds, tools, at }: Question,
  standings: Standings,
  { past, tokens, mates }: Between,
  certain: Certain,
): Map<Id<"user">, HeistFacts> {
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
