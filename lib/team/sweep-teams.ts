import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { suspendedAmong } from "@/lib/user";
import { removeQuotesBefore } from "./draft/repository";
import { removePresenceBefore } from "./live/repository";
import { partWith } from "./member/part-with";
import { returnPart } from "./pool/return-part";
import * as teams from "./repository";

const BATCH = 200;
const DAY = 86_400_000;

/**
 * Gives back what lies in a pool for people who are not there any more, takes out whose account is
 * suspended, with their money, and drops what has run out. Safe to repeat.
 */
export async function sweepTeams(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const now = ctx.now();
  for (const { teamId, userId } of await teams.leftPlaces(ctx.db, BATCH))
    await transact(ctx.db, async (tx) => {
      const team = await teams.lockTeam(tx, teamId);
      await returnPart(tx, team, { userId, at: now });
    });
  for (const { teamId, userId } of await suspendedMembers(ctx))
    await transact(ctx.db, async (tx) => {
      const team = await teams.lockTeam(tx, teamId);
      const member = await teams.placeOf(tx, teamId, userId);
      if (member && !member.leftAt) await partWith(tx, team, { member, at: now });
    });
  await removePresenceBefore(ctx.db, new Date(now.getTime() - DAY));
  await removeQuotesBefore(ctx.db, new Date(now.getTime() - DAY));
}

async function suspendedMembers(ctx: Context): Promise<teams.MemberRow[]> {
  const members = await teams.everyMember(ctx.db);
  const ids = members.map(({ userId }) => userId);
  const gone = new Set(await suspendedAmong(ctx.db, ids));
  return members.filter(({ userId }) => gone.has(userId));
}
