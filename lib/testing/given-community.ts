import { sql } from "drizzle-orm";
import { proposeGuardian } from "@/lib/community";
import { approveProposal } from "@/lib/community/approve-proposal";
import { ProposeGuardian } from "@/lib/community/contract";
import type { Id } from "@/lib/core/id";
import { testDb } from "./database";
import { givenPlayer } from "./given-bounty";

let names = 0;

/** A guardian that nobody has made yet, with 500 USD staked on it. */
export function someCharacter(change: Partial<ProposeGuardian> = {}): ProposeGuardian {
  names += 1;
  return ProposeGuardian.parse({
    name: `Grey Owl ${names}`,
    blurb: "Sits in the rafters and has seen all of it before.",
    persona: "You are an owl in the rafters of a barn. You speak slowly, of mice, dusk and straw.",
    emblem: "moth",
    level: 2,
    stakeUsd: 500,
    ...change,
  });
}

/** An owner with 1,000 USD, of which 500 are staked, and the round that is open because of it. */
export async function givenStakedRound(change: Partial<ProposeGuardian> = {}) {
  const owner = await givenPlayer();
  const { proposalId } = await proposeGuardian(owner, someCharacter(change));
  const { number } = await approveProposal(await givenPlayer(0n, { role: "admin" }), {
    proposalId,
    reason: "it is a pleasant owl",
  });
  const { rows } = await testDb().execute<{ id: Id<"round"> }>(
    sql`select id from bounty_round where number = ${number}`,
  );
  const roundId = rows[0]?.id;
  if (!roundId) throw new Error("an approved proposal has a round");
  return { owner, proposalId, roundId, number };
}
