import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { listAudit } from "@/lib/audit";
import { readAttempt } from "@/lib/bounty";
import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import { listLocalMessages } from "@/lib/email";
import { balanceOf } from "@/lib/ledger";
import { testDb } from "@/lib/testing/database";
import {
  expectSound,
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  pay,
} from "@/lib/testing/given-bounty";
import { outcomes } from "@/lib/testing/given-ledger";
import { answerDispute } from "./answer-dispute";
import {
  countDisputes,
  listAnsweredDisputes,
  listDisputesAbout,
  listOpenDisputes,
  readDisputeTerms,
} from "./list-disputes";
import { openDispute } from "./open-dispute";

const noon = new Date("2026-03-04T12:00:00Z");
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
const at = <C extends Context>(ctx: C, now: Date): C => ({ ...ctx, now: () => now });
const grounds = {
  cause: "judged_unfairly",
  text: "The guardian answered another person.",
  textPublic: false,
} as const;
const answer = "The words were compared with what the model received: they are the same.";

beforeAll(async () => {
  await givenHouse({ now: noon });
});

const admin = () => givenPlayer(0n, { now: noon, role: "admin" });

async function refusedAttempt() {
  const player = await givenPlayer(1_000_000_000n, { now: noon });
  const roundId = await givenRound({ now: noon }, { feeMode: "fixed" });
  const { attempt } = await pay(player, roundId, "Good evening.");
  await judge(roundId, { now: noon });
  return { player, roundId, attemptId: attempt.id };
}

const roundNumberOf = async (ctx: Context, attemptId: Id<"attempt">) =>
  (await readAttempt(ctx, attemptId)).round.number;

test("of twenty disputes opened at once about one attempt, one is open", async () => {
  const { player, attemptId } = await refusedAttempt();
  const tries = Array.from({ length: 20 }, () => openDispute(player, { attemptId, ...grounds }));
  const { succeeded, reasons } = await outcomes(tries);
  expect(succeeded).toBe(1);
  expect(new Set(reasons)).toEqual(new Set(["dispute.open_already"]));
});

test("what a player wrote is public with their consent, unless moderation would hold it back", async () => {
  const shown = async (text: string, textPublic: boolean) => {
    const { player, roundId, attemptId } = await refusedAttempt();
    await openDispute(player, { attemptId, ...grounds, text, textPublic });
    return (await listDisputesAbout(player, { roundId, attemptId }))[0]?.text;
  };
  const threat = "I know where you live and I will kill you and your whole family tonight.";
  expect(await shown(grounds.text, true)).toBe(grounds.text);
  expect(await shown(grounds.text, false)).toBeNull();
  expect(await shown(threat, true)).toBeNull();
  expect((await listOpenDisputes(await admin())).map(({ text }) => text)).toContain(threat);
});

test("only its player disputes an attempt, from its verdict until fourteen days later", async () => {
  const { player, roundId, attemptId } = await refusedAttempt();
  const stranger = await givenPlayer(0n, { now: noon });
  const opening = (ctx: Context) => openDispute(ctx, { attemptId, ...grounds });
  await expect(opening(stranger)).rejects.toMatchObject({ reason: "dispute.not_yours" });
  await expect(opening(at(player, days(14)))).rejects.toMatchObject({ reason: "dispute.too_late" });
  const { attempt } = await pay(player, roundId, "And again.");
  await expect(openDispute(player, { attemptId: attempt.id, ...grounds })).rejects.toMatchObject({
    reason: "dispute.not_yet",
  });
  expect(await readDisputeTerms(player, { attemptId })).toEqual({
    refusal: null,
    until: days(14).toISOString(),
  });
  expect(await readDisputeTerms(stranger, { attemptId })).toBeNull();
  await opening(at(player, new Date(days(14).getTime() - 1)));
});

test("a round is disputed by whoever has paid into it, also while it is played", async () => {
  const { player, roundId, attemptId } = await refusedAttempt();
  const roundNumber = await roundNumberOf(player, attemptId);
  const stranger = await givenPlayer(0n, { now: noon });
  await expect(openDispute(stranger, { roundNumber, ...grounds })).rejects.toMatchObject({
    reason: "dispute.not_yours",
  });
  await openDispute(player, { roundNumber, ...grounds });
  await openDispute(player, { attemptId, ...grounds });
  expect(await listDisputesAbout(player, { roundId, attemptId: null })).toHaveLength(1);
});

test("an upheld dispute gives the fee back once, is public with its reason, and is on record", async () => {
  const { player, roundId, attemptId } = await refusedAttempt();
  const { id } = await openDispute(player, { attemptId, ...grounds });
  const disputeId = id as Id<"dispute">;
  const keeper = await admin();
  const [waiting] = (await listOpenDisputes(keeper)).filter((one) => one.id === id);
  expect(waiting).toMatchObject({ text: grounds.text, refundable: true });
  const before = (await balanceOf(testDb(), player.wallet)).total;
  const upheld = { disputeId, outcome: "upheld", answer, refund: true } as const;
  const { succeeded } = await outcomes(
    Array.from({ length: 8 }, () => answerDispute(keeper, upheld)),
  );
  expect(succeeded).toBe(1);
  expect((await balanceOf(testDb(), player.wallet)).total).toBe(before + 10_000_000n);
  expect(await listDisputesAbout(keeper, { roundId, attemptId })).toMatchObject([
    { outcome: "upheld", answer, refunded: true, text: null },
  ]);
  expect((await listAudit(keeper, { limit: 2 })).items.map(({ action }) => action).sort()).toEqual([
    "bounty.refund_attempt",
    "dispute.answer",
  ]);
  await expectSound();
});

test("where the fee cannot go back, the dispute stays open", async () => {
  const { player, attemptId } = await refusedAttempt();
  const { id } = await openDispute(player, { attemptId, ...grounds });
  const disputeId = id as Id<"dispute">;
  const keeper = await admin();
  await expect(
    answerDispute(keeper, { disputeId, outcome: "rejected", answer, refund: true }),
  ).rejects.toMatchObject({ reason: "dispute.nothing_to_refund" });
  await answerDispute(keeper, { disputeId, outcome: "upheld", answer, refund: true });
  const { id: second } = await openDispute(player, { attemptId, ...grounds });
  await expect(
    answerDispute(keeper, {
      disputeId: second as Id<"dispute">,
      outcome: "upheld",
      answer,
      refund: true,
    }),
  ).rejects.toMatchObject({ reason: "bounty.already_refunded" });
  expect((await listOpenDisputes(keeper)).map((one) => one.id)).toContain(second);
});

test("what a player wrote is public only where they agreed", async () => {
  const { player, attemptId } = await refusedAttempt();
  const { id } = await openDispute(player, { attemptId, ...grounds, textPublic: true });
  const before = await countDisputes(player);
  await answerDispute(await admin(), {
    disputeId: id as Id<"dispute">,
    outcome: "rejected",
    answer,
    refund: false,
  });
  expect(await countDisputes(player)).toEqual({
    ...before,
    open: before.open - 1,
    rejected: before.rejected + 1,
  });
  const { items } = await listAnsweredDisputes(player, { limit: 100 });
  expect(items.filter((one) => one.id === id)).toMatchObject([
    { id, text: grounds.text, outcome: "rejected", answer },
  ]);
});

test("a player with a proven address gets a letter with the outcome, others get none", async () => {
  const { player, attemptId } = await refusedAttempt();
  const email = `${player.userId}@example.com`;
  await testDb().execute(
    sql`update app_user set email = ${email}, email_verified_at = now() where id = ${player.userId}`,
  );
  const { id } = await openDispute(player, { attemptId, ...grounds });
  await answerDispute(await admin(), {
    disputeId: id as Id<"dispute">,
    outcome: "rejected",
    answer,
    refund: false,
  });
  const letters = (await listLocalMessages(player)).filter(({ to }) => to === email);
  expect(letters).toHaveLength(1);
  expect(letters[0]?.text).toContain("was rejected");
  expect(letters[0]?.text).toContain(answer);
});
