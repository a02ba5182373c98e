import { type Tx, transact } from "@/db/transaction";
import { readPartyAttempt } from "@/lib/bounty";
import { type Context, requireSystem } from "@/lib/context";
import { type Id, isId } from "@/lib/core/id";
import { notify } from "@/lib/notice";
import { tellTeam } from "./live/repository";
import { returnPart } from "./pool/return-part";
import * as teams from "./repository";

/**
 * Tells everybody with a part in an attempt, and everybody in the team, what became of it, and gives
 * who has left meanwhile what came back of theirs. Safe to repeat.
 */
export async function tellOutcome(ctx: Context, attemptId: Id<"attempt">): Promise<void> {
  requireSystem(ctx);
  const attempt = await readPartyAttempt(ctx.db, attemptId);
  if (!attempt || !isId("team", attempt.party)) return;
  const { party: teamId, parts, state } = attempt;
  await transact(ctx.db, async (tx) => {
    const team = await teams.lockTeam(tx, teamId);
    const at = ctx.now();
    const members = await teams.membersOf(tx, teamId);
    const present = new Set(members.map(({ userId }) => userId));
    if (state === "won" || state === "rejected")
      await tellResult(tx, team, {
        people: [...present],
        parts,
        won: state === "won",
        attemptId,
        at,
      });
    for (const { userId } of parts)
      if (team.dissolvedAt || !present.has(userId)) await returnPart(tx, team, { userId, at });
    await tellTeam(tx, teamId);
  });
}

async function tellResult(
  tx: Tx,
  team: teams.TeamRow,
  {
    people,
    parts,
    won,
    attemptId,
    at,
  }: {
    people: readonly Id<"user">[];
    parts: readonly { userId: Id<"user">; payout: bigint | null }[];
    won: boolean;
    attemptId: Id<"attempt">;
    at: Date;
  },
): Promise<void> {
  const payouts = new Map(parts.map(({ userId, payout }) => [userId, payout ?? 0n]));
  for (const userId of [...new Set([...people, ...payouts.keys()])].sort())
    await notify(tx, {
      userId,
      kind: "team_result",
      data: { team: team.slug, name: team.name, won, amount: String(payouts.get(userId) ?? 0n) },
      ref: attemptId,
      at,
    });
}
