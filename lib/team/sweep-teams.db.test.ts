import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { reclaimAttempt } from "@/lib/bounty/attempt/reclaim-attempt";
import { balanceOf } from "@/lib/ledger";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { expectSound, givenHouse, givenRound, judge } from "@/lib/testing/given-bounty";
import {
  dollar,
  givenDraft,
  givenPool,
  type Player,
  partIn,
  sendTogether,
} from "@/lib/testing/given-team";
import { teamOf } from "./mates";
import { leaveTeam } from "./member/leave-team";
import { giveBack } from "./pool/give-back";
import * as teams from "./repository";
import { sweepTeams } from "./sweep-teams";

beforeAll(async () => {
  await givenHouse();
});

const walletOf = async ({ wallet }: Player) => (await balanceOf(testDb(), wallet)).available;

/** Two whose attempt waits; the second leaves meanwhile, and what is held of theirs stays behind. */
async function givenLeft() {
  const { teamId, people } = await givenPool([30, 20]);
  const [leader, second] = people as [Player, Player];
  const roundId = await givenRound();
  const draftId = await givenDraft(leader, { teamId, roundId, text: "Good evening." });
  const { attempt } = await sendTogether(leader, draftId);
  await leaveTeam(second, { teamId });
  return { teamId, leader, second, roundId, attempt };
}

test("what comes back of somebody who has left reaches them, however many left and had spent theirs", async () => {
  const [first, waiting, last] = [await givenLeft(), await givenLeft(), await givenLeft()];
  for (const { roundId } of [first, last]) await judge(roundId);
  const { leader, second, teamId, attempt } = waiting;
  const late = { ...leader, now: () => new Date(leader.now().getTime() + 31 * 60_000) };
  await reclaimAttempt(late, { attemptId: attempt.id });
  // The job that a void attempt leaves is not run: as if it were lost.
  expect((await partIn(teamId, second)).available).toBe(4n * dollar);
  await giveBack(testContext(), 1);
  expect(await walletOf(second)).toBe(1_000n * dollar);
  await expectSound();
});

test("a team that somebody is busy with does not keep the sweep from the others", async () => {
  const pools = [await givenPool([30, 20]), await givenPool([30, 20])];
  const [busy, free] = pools.map(({ people }) => people[1] as Player) as [Player, Player];
  const ids = [busy.userId, free.userId];
  await testDb().execute(
    sql`update app_user set suspended_at = now() where id = any(${sql.param(ids)}::text[])`,
  );
  const teamIds = pools.map(({ teamId }) => teamId).sort();
  for (const held of teamIds) {
    await transact(testDb(), async (tx) => {
      await teams.lockTeam(tx, held);
      await sweepTeams(testContext());
    });
    const left = await Promise.all(ids.map((id) => teamOf(testDb(), id)));
    expect(left.filter((team) => team?.id !== held && team !== null)).toEqual([]);
  }
});
