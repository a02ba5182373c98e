import { beforeAll, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { isId } from "@/lib/core/id";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound } from "@/lib/testing/given-bounty";
import { givenTeam } from "@/lib/testing/given-team";
import { dropDraft, startDraft } from "./draft/write-draft";
import { DRAFTS_PAGE } from "./listing/contract";
import { readTeam } from "./listing/read-team";
import { teamOf } from "./mates";

beforeAll(async () => {
  await givenHouse();
});

test("every open draft is on one page, the newest first, however many were begun at one instant", async () => {
  const leader = await givenPlayer();
  const teamId = await givenTeam(leader);
  const slug = (await teamOf(testDb(), leader.userId))?.slug ?? "";
  const roundId = await givenRound();
  const begun: string[] = [];
  for (let count = 0; count < 2 * DRAFTS_PAGE + 2; count++)
    begun.push((await startDraft(leader, { teamId, roundId })).draftId);
  await dropDraft(leader, { draftId: begun.pop() as Id<"draft"> });
  const found: string[] = [];
  let draftsAfter: Id<"draft"> | undefined;
  for (let more = true; more; ) {
    const inside = (await readTeam(leader, slug, { draftsAfter })).inside;
    expect(inside?.openDrafts).toBe(begun.length);
    found.push(...(inside?.drafts.map(({ id }) => id) ?? []));
    const next = inside?.olderDrafts ?? "";
    more = isId("draft", next);
    draftsAfter = more ? (next as Id<"draft">) : undefined;
  }
  expect(found).toEqual(begun.toSorted().reverse());
});
