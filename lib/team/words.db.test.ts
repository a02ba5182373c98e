import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { quotePrice } from "@/lib/bounty";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound } from "@/lib/testing/given-bounty";
import { aKey, givenTeam } from "@/lib/testing/given-team";
import { sendDraft } from "./draft/send-draft";
import { commentDraft, editDraft, startDraft } from "./draft/write-draft";
import { sayInTeam } from "./talk/say-in-team";

beforeAll(async () => {
  await givenHouse();
});

const helpOffered = async () => {
  const { rows } = await testDb().execute<{ count: number }>(
    sql`select coalesce(sum(count), 0)::int as count from moderation_help where place = 'team'`,
  );
  return rows[0]?.count ?? 0;
};

async function givenTalkers() {
  const [leader, second] = [await givenPlayer(), await givenPlayer()];
  const teamId = await givenTeam(leader, second);
  const roundId = await givenRound();
  const { draftId } = await startDraft(leader, { teamId, roundId });
  return { leader, second, teamId, roundId, draftId };
}

test("who says in a chat, a draft or a comment that they cannot go on is shown whom to turn to, and it is counted", async () => {
  const { leader, second, teamId, draftId } = await givenTalkers();
  const abroad = { ...leader, origin: { ...leader.origin, country: "PT" } };
  const text = "I want to kill myself tonight.";
  const before = await helpOffered();
  const said = await sayInTeam(abroad, { teamId, text, roundId: null });
  expect(said).toEqual({ help: { country: "PT" } });
  expect(await commentDraft(second, { draftId, text })).toEqual({ help: { country: null } });
  const written = await editDraft(leader, { draftId, revision: 0, text });
  expect(written).toEqual({ revision: 1, help: { country: null } });
  expect(await helpOffered()).toBe(before + 3);
});

test("what may not be said anywhere is not said in a team either, and nothing of it is kept", async () => {
  const { leader, teamId, draftId } = await givenTalkers();
  const text = "I will find where you live and kill you and your whole family.";
  const blocked = { code: "blocked" };
  await expect(sayInTeam(leader, { teamId, text, roundId: null })).rejects.toMatchObject(blocked);
  await expect(commentDraft(leader, { draftId, text })).rejects.toMatchObject(blocked);
  await expect(editDraft(leader, { draftId, revision: 0, text })).rejects.toMatchObject(blocked);
  const { rows } = await testDb().execute(
    sql`select 1 from team_message where team_id = ${teamId}
      union all select 1 from team_comment where draft_id = ${draftId}
      union all select 1 from team_draft_version where draft_id = ${draftId}`,
  );
  expect(rows).toEqual([]);
});

test("who may not send a draft has its words neither looked at nor kept as a case of theirs", async () => {
  const { second, roundId, draftId } = await givenTalkers();
  const text = "I will find where you live and kill you and your whole family.";
  await testDb().execute(sql`update team_draft set text = ${text} where id = ${draftId}`);
  const stranger = await givenPlayer();
  for (const [who, reason] of [
    [stranger, "team.not_member"],
    [second, "team.role"],
  ] as const) {
    const { token } = await quotePrice(who, { roundId });
    const send = { draftId, quote: token, idempotencyKey: aKey() };
    await expect(sendDraft(who, send)).rejects.toMatchObject({ reason });
    const { rows } = await testDb().execute(
      sql`select 1 from moderation_case where user_id = ${who.userId}`,
    );
    expect(rows).toEqual([]);
  }
});
