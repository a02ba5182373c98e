import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { exportRound, payAttempt, quotePrice } from "@/lib/bounty";
import type { Id } from "@/lib/core/id";
import { balanceOf } from "@/lib/ledger";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { changeSetting } from "@/lib/settings/change-setting";
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
import { givenStakedRound } from "@/lib/testing/given-community";
import {
  aKey,
  dollar,
  givenDraft,
  givenPool,
  partIn,
  sendTogether,
} from "@/lib/testing/given-team";
import { quoteDraft } from "./draft/send-draft";

beforeAll(async () => {
  await givenHouse();
});

const set = async (value: number) =>
  changeSetting(await givenPlayer(0n, { role: "super_admin" }), {
    key: "bounty.team_discount",
    value,
    reason: "for a test",
  });

async function discountedRound(basisPoints: number): Promise<Id<"round">> {
  await set(basisPoints);
  const roundId = await givenRound();
  await set(0);
  return roundId;
}

async function attemptsIn(roundId: Id<"round">) {
  const { rows } = await testDb().execute<Record<string, string>>(sql`
    select price, split_pool as pool, split_buyback as buyback, split_operations as operations,
      split_owner as owner, state from bounty_attempt where round_id = ${roundId} order by number`);
  return rows;
}

const poolOf = async (roundId: Id<"round">) =>
  (await balanceOf(testDb(), `usd:pool:${roundId}`)).total;

async function report(roundId: Id<"round">) {
  const { rows } = await testDb().execute<{ number: number }>(
    sql`select number from bounty_round where id = ${roundId}`,
  );
  const verifier = exportVerifier();
  for await (const line of (await exportRound(testContext(), rows[0]?.number ?? 0)).lines)
    verifier.line(JSON.stringify(line));
  return verifier.finish();
}

test.each([
  [1_000, { price: "9000000", pool: "7000000", buyback: "2000000", operations: "0" }],
  [2_500, { price: "7500000", pool: "7000000", buyback: "500000", operations: "0" }],
  [333, { price: "9667000", pool: "7000000", buyback: "2000000", operations: "667000" }],
])(
  "a team pays %s basis points less, as it was shown, and the house bears all of it",
  async (basisPoints, split) => {
    const roundId = await discountedRound(basisPoints);
    const { teamId, people } = await givenPool([30, 20, 10]);
    const [leader] = people;
    const before = await poolOf(roundId);
    const draftId = await givenDraft(leader, { teamId, roundId, text: "Good evening." });
    const shown = await quoteDraft(leader, { draftId });
    expect(shown).toMatchObject({
      price: split.price,
      discount: String(10n * dollar - BigInt(split.price)),
    });
    const parts = shown.parts.reduce((sum, { fee }) => sum + BigInt(fee), 0n);
    expect(parts).toBe(BigInt(split.price));
    await sendTogether(leader, draftId);
    const held = await Promise.all(people.map(async (each) => (await partIn(teamId, each)).held));
    expect(held.reduce((sum, part) => sum + part)).toBe(BigInt(split.price));
    await judge(roundId);
    expect(await attemptsIn(roundId)).toMatchObject([{ ...split, owner: "0", state: "rejected" }]);
    expect(await poolOf(roundId)).toBe(before + 7n * dollar);
    expect(await report(roundId)).toMatchObject({ result: "sound", finding: null });
    await expectSound();
  },
);

test("one person pays the full price, in a team of one as well, and cannot use a team's", async () => {
  const roundId = await discountedRound(1_000);
  const { teamId, people } = await givenPool([30, 20]);
  const [leader] = people;
  const draftId = await givenDraft(leader, { teamId, roundId, text: "Good evening." });
  const { token } = await quoteDraft(leader, { draftId });
  const alone = payAttempt(leader, { quote: token, message: "Alone.", idempotencyKey: aKey() });
  await expect(alone).rejects.toMatchObject({ reason: "bounty.quote_invalid" });
  expect(await quotePrice(leader, { roundId })).toMatchObject({ price: "10000000" });

  const single = await givenPool([40]);
  const own = await givenDraft(single.people[0], {
    teamId: single.teamId,
    roundId,
    text: "Good evening.",
  });
  expect(await quoteDraft(single.people[0], { draftId: own })).toMatchObject({
    price: "10000000",
    discount: "0",
  });
  await pay(await givenPlayer(), roundId, "Good evening.");
  expect(await attemptsIn(roundId)).toMatchObject([{ price: "10000000", operations: "1000000" }]);
  expect((await report(roundId)).result).toBe("sound");
});

test("a round keeps the discount that its rules say, and a player's round gives no more than the house has", async () => {
  const early = await givenRound();
  await set(3_000);
  const { roundId: staked } = await givenStakedRound();
  await set(0);
  const { teamId, people } = await givenPool([60, 20]);
  const [leader] = people;
  for (const [roundId, price] of [
    [early, "10000000"],
    [staked, "8000000"],
  ] as const) {
    const draftId = await givenDraft(leader, { teamId, roundId, text: "Good evening." });
    expect(await quoteDraft(leader, { draftId })).toMatchObject({ price });
    await sendTogether(leader, draftId);
    await judge(roundId);
    expect((await report(roundId)).result).toBe("sound");
  }
  expect(await attemptsIn(staked)).toMatchObject([
    { pool: "7000000", owner: "1000000", buyback: "0", operations: "0" },
  ]);
  await expectSound();
});

test("a discount that is not in the published rules is found by the verifier", async () => {
  const roundId = await givenRound();
  await changeRules(roundId, { teamDiscount: 1_000 });
  const { teamId, people } = await givenPool([30, 20]);
  const text = await messageThatWins(roundId);
  const draftId = await givenDraft(people[0], { teamId, roundId, text });
  await sendTogether(people[0], draftId);
  await judge(roundId);
  expect(await attemptsIn(roundId)).toMatchObject([{ price: "9000000", state: "won" }]);
  expect(await report(roundId)).toMatchObject({
    result: "wrong",
    finding: { sentence: expect.stringContaining("a discount that the rules do not give") },
  });
});
