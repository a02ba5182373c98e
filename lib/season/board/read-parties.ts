import type { Db } from "@/db/client";
import { type Page, type PageRequest, pageOf } from "@/lib/core/paging";
import { seasonOf } from "../rules";
import { badCursor } from "./cursor";
import * as parties from "./party/repository";

const cursor = /^(\d{1,18})-(\d{1,15})-(\w{1,40})$/;

/**
 * Who stands together, by what their people have together in the running season: a page of the
 * board, and `own` between its neighbours. Equals share a place, and of them the first to have it
 * stands above. Who is on no board counts for nothing.
 * @throws invalid `season.bad_cursor`
 */
export async function readParties(
  db: Db,
  { own, now }: { own: string | null; now: Date },
  { after, limit }: PageRequest,
): Promise<Page<parties.PartyRow> & { around: parties.PartyRow[] }> {
  const season = seasonOf(now);
  const wanted = { after: after ? keyAt(after) : null, limit: limit + 1 };
  const [rows, around] = await Promise.all([
    parties.pageOfParties(db, season, wanted),
    own ? parties.aroundParty(db, season, own) : [],
  ]);
  return { ...pageOf(rows, limit, cursorAt), around };
}

function cursorAt({ points, reachedAt, party }: parties.PartyKey): string {
  return `${points}-${reachedAt.getTime()}-${party}`;
}

function keyAt(text: string): parties.PartyKey {
  const [, points, reachedAt, party] = cursor.exec(text) ?? [];
  if (!points || !reachedAt || !party) throw badCursor();
  return { points: BigInt(points), reachedAt: new Date(Number(reachedAt)), party };
}
