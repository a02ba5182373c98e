import type { Tx } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import type { League } from "./contract";
import { judgeListing } from "./listing";
import * as seasons from "./repository";

type Wish = { hidden?: boolean; league?: League; party?: string | null };

/**
 * Looks again at whether somebody may be on the boards, and puts them there or takes them off. Call
 * it after anything that decides this: a suspension, an exclusion, another role, the end of being a
 * guest. A step.
 */
export async function relist(tx: Tx, userId: Id<"user">, at: Date): Promise<void> {
  await changePerson(tx, userId, {}, at);
}

/**
 * Puts somebody into another league, with their points, in every season that is not over. When they
 * may is for the caller to decide. A step.
 */
export async function setLeague(
  tx: Tx,
  { userId, league, at }: { userId: Id<"user">; league: League; at: Date },
): Promise<void> {
  await changePerson(tx, userId, { league }, at);
}

/**
 * Notes with whom somebody stands together from now on, null for nobody, in every season that is not
 * over. A step.
 */
export async function setParty(
  tx: Tx,
  { userId, party, at }: { userId: Id<"user">; party: string | null; at: Date },
): Promise<void> {
  await changePerson(tx, userId, { party }, at);
}

/** The same with what the person wishes. Locks the person, then their standings. */
export async function changePerson(
  tx: Tx,
  userId: Id<"user">,
  wish: Wish,
  at: Date,
): Promise<void> {
  const person = { ...(await seasons.lockPerson(tx, userId, at)), ...wish };
  const { hidden, league, party } = person;
  const { unlisted, recheckAt } = await judgeListing(tx, { userId, hidden, at });
  await seasons.updatePerson(tx, userId, {
    hidden,
    league,
    party,
    unlisted,
    recheckAt,
    checkedAt: at,
  });
  const listed = unlisted === null;
  for (const standing of await seasons.lockOpenStandings(tx, userId)) {
    const isSame = standing.listed === listed && standing.league === league;
    if (isSame && standing.party === party) continue;
    await seasons.replaceStanding(tx, standing, { listed, league, party });
  }
}
