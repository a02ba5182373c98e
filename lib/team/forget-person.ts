import type { Tx } from "@/db/transaction";
import { hasUnjudgedPart } from "@/lib/bounty";
import { AppError } from "@/lib/core/errors";
import type { Id } from "@/lib/core/id";
import * as drafts from "./draft/repository";
import { forgetInvitations } from "./invitation/repository";
import { removePresence } from "./live/repository";
import { partWith } from "./member/part-with";
import { returnPart } from "./pool/return-part";
import * as teams from "./repository";
import * as talk from "./talk/repository";

/**
 * Takes somebody out of their team, all of their money with them, and what they wrote out of every
 * team. A step of deleting an account, before the wallet's own.
 * @throws conflict `team.attempt_waits` while an attempt with a part of theirs waits for its verdict
 */
export async function forgetPerson(
  tx: Tx,
  { userId, at }: { userId: Id<"user">; at: Date },
): Promise<void> {
  for (const { team } of await teams.placesOf(tx, userId)) {
    const locked = await teams.lockTeam(tx, team.id);
    const member = await teams.placeOf(tx, team.id, userId);
    if (member && !member.leftAt) await partWith(tx, locked, { member, at });
    else await returnPart(tx, locked, { userId, at });
    await unname(tx, await teams.teamById(tx, team.id), userId);
  }
  if (await hasUnjudgedPart(tx, userId))
    throw new AppError("conflict", "team.attempt_waits", "An attempt of theirs is not judged yet.");
  await forgetInvitations(tx, userId, at);
  await drafts.forgetWords(tx, userId);
  await talk.forgetMessages(tx, userId);
  await removePresence(tx, userId);
}

/** A team that ended with its last leader says nothing of them. */
async function unname(tx: Tx, team: teams.TeamRow, userId: Id<"user">): Promise<void> {
  if (!team.dissolvedAt || team.leaderId !== userId) return;
  const name = `Team ${team.id.slice(-8)}`;
  await teams.updateTeam(tx, team.id, { name, folded: team.id, slug: team.id, description: "" });
}
