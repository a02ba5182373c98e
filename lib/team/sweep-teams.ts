import { transact } from "@/db/transaction";
import { type Context, requireSystem } from "@/lib/context";
import { suspendedAmong } from "@/lib/user";
import { removeQuotesBefore } from "./draft/repository";
import { removePresenceBefore } from "./live/repository";
import { partWith } from "./member/part-with";
import { giveBack } from "./pool/give-back";
import * as teams from "./repository";

const DAY = 86_400_000;

/**
 * Gives back what lies in a pool for people who are not there any more, takes out whose account is
 * suspended, with their money, and drops what has run out. What stands in the way of one team waits
 * for the next time, and the others do not. Safe to repeat.
 */
export async function sweepTeams(ctx: Context): Promise<void> {
  requireSystem(ctx);
  const now = ctx.now();
  await giveBack(ctx);
  for (const member of await suspendedMembers(ctx)) await takeOut(ctx, member);
  await removePresenceBefore(ctx.db, new Date(now.getTime() - DAY));
  await removeQuotesBefore(ctx.db, new Date(now.getTime() - DAY));
}

async function takeOut(ctx: Context, { teamId, userId }: teams.MemberRow): Promise<void> {
  requireSystem(ctx);
  try {
    await transact(ctx.db, async (tx) => {
      const team = await teams.lockTeam(tx, teamId);
      const member = await teams.placeOf(tx, teamId, userId);
      if (member && !member.leftAt) await partWith(tx, team, { member, at: ctx.now() });
    });
  } catch (error) {
    ctx.log.error({ err: error, teamId, userId }, "who is suspended is in a team yet");
  }
}

async function suspendedMembers(ctx: Context): Promise<teams.MemberRow[]> {
  const members = await teams.everyMember(ctx.db);
  const ids = members.map(({ userId }) => userId);
  const gone = new Set(await suspendedAmong(ctx.db, ids));
  return members.filter(({ userId }) => gone.has(userId));
}
