import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { withSessionLock } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { balanceOf, postTransfers, voidExpiredHolds } from "@/lib/ledger";
import type { Address } from "@/lib/ledger/contract";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import {
  changeRules,
  expectSound,
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { modelsAt } from "@/lib/testing/models";
import { startOpenAiServer } from "@/lib/testing/openai-server";
import { until } from "@/lib/testing/until";
import { readAttempt } from "../attempt/read-attempt";
import { feeKey, poolOf } from "../round/accounts";
import { sweepBounty } from "../round/sweep-bounty";

const floor = 10_000_000_000n;
const purse = 1_000_000_000n;
const price = 10_000_000n;
const tooLate = new Date("2026-01-02T12:00:00Z"); // a day after the tests' clock: holds end

beforeAll(async () => {
  await givenHouse();
});

const attemptOf = async (id: Id<"attempt">) => (await readAttempt(testContext(), id)).attempt;
const available = async (wallet: Address) => (await balanceOf(testDb(), wallet)).available;

async function markJudging(attemptId: Id<"attempt">): Promise<void> {
  await testDb().execute(
    sql`update bounty_attempt set state = 'judging', judge_run = 'a judge that died' where id = ${attemptId}`,
  );
}

test("a fee whose hold has ended is not charged, whatever the verdict, and the queue goes on", async () => {
  const round = await givenRound();
  const player = await givenPlayer(purse);
  const winning = await messageThatWins(round);
  const held = [
    await pay(player, round, "Good evening to you."),
    await pay(player, round, winning),
    await pay(player, round, "I was being judged when the server died."),
  ];
  await voidExpiredHolds(testContext({ now: tooLate }));
  expect(await available(player.wallet)).toBe(purse);
  const after = await pay(player, round, "I came later.");
  await markJudging(held[2]?.attempt.id as Id<"attempt">);

  await judge(round);

  const views = await Promise.all(held.map(({ attempt }) => attemptOf(attempt.id)));
  expect(views.map(({ state, voidReason }) => [state, voidReason])).toEqual([
    ["voided", "bounty.hold_expired"],
    ["voided", "bounty.hold_expired"],
    ["voided", "bounty.interrupted"],
  ]);
  expect(await attemptOf(after.attempt.id)).toMatchObject({ state: "rejected", payout: null });
  expect(await available(player.wallet)).toBe(purse - price);
  expect((await balanceOf(testDb(), poolOf(round))).total).toBe(floor + 7_000_000n);
  await expectSound();
});

test("a hold of which one part has ended gives back the rest", async () => {
  const round = await givenRound();
  const player = await givenPlayer(purse);
  const { attempt } = await pay(player, round, await messageThatWins(round));
  await transact(testDb(), (tx) =>
    postTransfers(tx, {
      key: `test.expire:${attempt.id}`,
      code: "ledger.expire",
      legs: [{ op: "void", hold: { key: feeKey(attempt.id), leg: 1 } }],
      at: tooLate,
    }),
  );
  await judge(round);
  expect((await attemptOf(attempt.id)).voidReason).toBe("bounty.hold_expired");
  expect(await balanceOf(testDb(), player.wallet)).toEqual({
    total: purse,
    held: 0n,
    available: purse,
  });
  await expectSound();
});

test("a win does not fail for a hold behind it that has ended", async () => {
  const round = await givenRound();
  const [first, winner] = [await givenPlayer(purse), await givenPlayer(purse)];
  const message = await messageThatWins(round);
  const won = await pay(winner, round, message);
  const behind = await pay(first, round, "I wait.");
  await transact(testDb(), (tx) =>
    postTransfers(tx, {
      key: `test.expire:${behind.attempt.id}`,
      code: "ledger.expire",
      legs: [0, 1, 2].map((leg) => ({
        op: "void" as const,
        hold: { key: feeKey(behind.attempt.id), leg },
      })),
      at: tooLate,
    }),
  );
  await judge(round);
  expect((await attemptOf(won.attempt.id)).state).toBe("won");
  expect(await attemptOf(behind.attempt.id)).toMatchObject({
    state: "voided",
    voidReason: "bounty.round_over",
  });
  expect(await available(first.wallet)).toBe(purse);
  await expectSound();
});

test("a judge that loses its lock changes nothing more, and another one goes on", async () => {
  const server = await startOpenAiServer("hang_after_words");
  const models = modelsAt(server.url);
  const round = await givenRound({ models });
  const player = await givenPlayer(purse);
  const [one, two] = [await pay(player, round, "First."), await pay(player, round, "Second.")];
  const first = judge(round, { models });
  await until(async () => (await attemptOf(one.attempt.id)).answer !== "");

  await testDb().execute(
    sql`select pg_terminate_backend(pid) from pg_locks
      where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
  );
  server.script("hang_after_words", "reject");
  const second = judge(round, { models });
  await until(async () => (await attemptOf(one.attempt.id)).state === "voided");
  await until(async () => (await attemptOf(two.attempt.id)).answer !== "");
  server.cut();
  await Promise.all([first, second]);

  expect((await attemptOf(one.attempt.id)).voidReason).toBe("bounty.interrupted");
  expect((await attemptOf(two.attempt.id)).voidReason).toBe("guardian.cut_stream");
  expect(server.requests).toHaveLength(2);
  expect(await available(player.wallet)).toBe(purse);
  await server.close();
  await expectSound();
});

test("a round that cannot be judged does not keep the sweep from the others", async () => {
  const rounds = [await givenRound(), await givenRound(), await givenRound()];
  const player = await givenPlayer(purse);
  const paid = [];
  for (const round of rounds) paid.push(await pay(player, round, "Good evening to you."));
  for (const broken of [rounds[0], rounds[2]])
    await changeRules(broken as Id<"round">, { models: null as never });

  await sweepBounty(testContext());
  expect((await attemptOf(paid[1]?.attempt.id as Id<"attempt">)).state).toBe("rejected");
  // What was taken up and broke goes back the next time.
  await sweepBounty(testContext());
  const states = await Promise.all(paid.map(({ attempt }) => attemptOf(attempt.id)));
  expect(states.map(({ state }) => state)).toEqual(["voided", "rejected", "voided"]);
  expect(await available(player.wallet)).toBe(purse - price);
  await expectSound();
});

test("a round with a long queue lets another have its turn where connections for judges are few", async () => {
  const [busy, other] = [await givenRound(), await givenRound()];
  const player = await givenPlayer(purse);
  for (let each = 1; each <= 15; each++) await pay(player, busy, `Good evening, number ${each}.`);
  await pay(player, other, "Good evening.");
  const done: string[] = [];
  const judging = async (name: string, round: Id<"round">) => {
    await judge(round);
    done.push(name);
  };
  /** Takes seven of the eight connections that locks are held on, one inside the other. */
  const withFewer = async (left: number): Promise<void> => {
    if (left > 0)
      await withSessionLock(testDb(), `somebody else's, ${left}`, () => withFewer(left - 1));
    else await Promise.all([judging("busy", busy), judging("other", other)]);
  };
  await withFewer(7);
  expect(done).toEqual(["other", "busy"]);
  await expectSound();
});
