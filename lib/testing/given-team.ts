import { createHash } from "node:crypto";
import type { Context } from "@/lib/context";
import { type Id, newId } from "@/lib/core/id";
import { balanceOf } from "@/lib/ledger";
import { teamOf } from "@/lib/team";
import { changeTeam } from "@/lib/team/change-team";
import { ChangeTeam, CreateTeam, SetTerms } from "@/lib/team/contract";
import { createTeam } from "@/lib/team/create-team";
import { quoteDraft, sendDraft } from "@/lib/team/draft/send-draft";
import { editDraft, setTerms, startDraft, voteDraft } from "@/lib/team/draft/write-draft";
import { joinTeam } from "@/lib/team/member/join-team";
import { contribute } from "@/lib/team/pool/contribute";
import { testDb } from "./database";
import { givenPlayer } from "./given-bounty";

export const dollar = 1_000_000n;
export type Player = Awaited<ReturnType<typeof givenPlayer>>;

/** A name that no other request has. */
export const aKey = () => newId("contribution", new Date());

/** A team of these people, the first of them its leader, that anybody may join. */
export async function givenTeam(...people: [Context, ...Context[]]): Promise<Id<"team">> {
  const [leader, ...others] = people;
  const name = `Team ${createHash("sha256").update(aKey()).digest("hex").slice(0, 12)}`;
  await createTeam(leader, CreateTeam.parse({ name }));
  const team = await teamOf(testDb(), (leader as Player).userId);
  if (!team) throw new Error("who founds a team is in it");
  for (const other of others) await joinTeam(other, { teamId: team.id });
  return team.id;
}

/** Three people with 1,000 USD each, in a team with so much of theirs (whole USD) in its pool. */
export async function givenPool(parts: readonly [number, ...number[]]) {
  const people = [await givenPlayer()] as [Player, ...Player[]];
  for (const _ of parts.slice(1)) people.push(await givenPlayer());
  const teamId = await givenTeam(...people);
  for (const [at, person] of people.entries())
    if (parts[at]) await putIn(person, teamId, parts[at]);
  return { teamId, people };
}

export function putIn(person: Context, teamId: Id<"team">, usd: number): Promise<void> {
  return contribute(person, {
    teamId,
    amount: String(BigInt(usd) * dollar),
    requestKey: aKey(),
  });
}

/** What somebody has in their part of a pool. */
export function partIn(teamId: Id<"team">, { userId }: Pick<Player, "userId">) {
  return balanceOf(testDb(), `usd:team:${teamId}:${userId}`);
}

/** A draft that its leader has written and approved. */
export async function givenDraft(
  leader: Context,
  { teamId, roundId, text }: { teamId: Id<"team">; roundId: Id<"round">; text: string },
  terms: Partial<Pick<SetTerms, "split" | "custom" | "authorBonus">> = {},
): Promise<Id<"draft">> {
  const { draftId } = await startDraft(leader, { teamId, roundId });
  await editDraft(leader, { draftId, revision: 0, text });
  await setTerms(
    leader,
    SetTerms.parse({ draftId, revision: 1, split: "contribution", authorBonus: 0, ...terms }),
  );
  await voteDraft(leader, { draftId, revision: 2, approve: true });
  return draftId;
}

/** Sends a draft at the present price. */
export async function sendTogether(sender: Context, draftId: Id<"draft">) {
  const quote = await quoteDraft(sender, { draftId });
  return sendDraft(sender, { draftId, quote: quote.token, idempotencyKey: aKey() });
}

/** Changes how a team spends. */
export function givenPolicy(
  leader: Context,
  change: Pick<ChangeTeam, "teamId"> & Partial<ChangeTeam>,
): Promise<void> {
  const plain = { description: "", open: true, approval: "leader", votesNeeded: 1, cap: null };
  return changeTeam(leader, ChangeTeam.parse({ ...plain, ...change }));
}
