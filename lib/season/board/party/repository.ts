import { type Placeholder, sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { preparedSql } from "@/db/prepared";
import { seasonStanding } from "@/db/schema/season";
import type { SeasonId } from "../../contract";

/** Where a party stands in the order of their board. */
export type PartyKey = { points: bigint; reachedAt: Date; party: string };

export type PartyRow = PartyKey & {
  place: number;
  /** How many of its people are on a board. */
  people: number;
};

type RawRow = Record<"party" | "points" | "place" | "people", string> & {
  reachedAt: string | Date;
};

const { placeholder } = sql;

/** What each party has together of a season, in the order of their board, all of one snapshot. */
const ranked = (season: Placeholder) => sql`
  select party, points, people, reached_at as "reachedAt",
    rank() over (order by points desc) as place,
    row_number() over (order by points desc, reached_at, party) as position
  from (
    select party, sum(points)::bigint as points, max(reached_at) as reached_at, count(*) as people
    from ${seasonStanding} where season = ${season} and listed and points > 0 and party is not null
    group by party
  ) each`;

const shown = sql`party, points, "reachedAt", place, people`;

const page = preparedSql<RawRow>(
  "season_parties",
  sql`select ${shown} from (${ranked(placeholder("season"))}) board
    where (-points, "reachedAt", party) > (${placeholder("below")}::bigint,
      ${placeholder("reachedAt")}::timestamptz, ${placeholder("party")}::text)
    order by position limit ${placeholder("limit")}::int`,
);

const around = preparedSql<RawRow>(
  "season_parties_around",
  sql`with board as materialized (${ranked(placeholder("season"))})
    select ${shown} from board join (
      select position as own from board where party = ${placeholder("party")}
    ) mine on position between own - 2 and own + 2
    order by position`,
);

/** Above all that can be on a board. */
const top = { below: "-9223372036854775808", reachedAt: "-infinity", party: "" };

/** A page of the board of parties. */
export async function pageOfParties(
  db: Db,
  season: SeasonId,
  { after, limit }: { after: PartyKey | null; limit: number },
): Promise<PartyRow[]> {
  const from = after && {
    below: String(-after.points),
    reachedAt: after.reachedAt.toISOString(),
    party: after.party,
  };
  return (await page(db, { season, limit, ...(from ?? top) })).map(rowOf);
}

/** A party between up to two above and two below; nothing where it is on no board. */
export async function aroundParty(db: Db, season: SeasonId, party: string): Promise<PartyRow[]> {
  return (await around(db, { season, party })).map(rowOf);
}

function rowOf({ party, points, reachedAt, place, people }: RawRow): PartyRow {
  return {
    party,
    points: BigInt(points),
    reachedAt: new Date(reachedAt),
    place: Number(place),
    people: Number(people),
  };
}
