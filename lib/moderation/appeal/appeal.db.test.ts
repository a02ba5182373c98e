import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { moderationCase } from "@/db/schema/moderation";
import type { Context } from "@/lib/context";
import { balanceOf } from "@/lib/ledger";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound, pay } from "@/lib/testing/given-bounty";
import { outcomes } from "@/lib/testing/given-ledger";
import { decideCase } from "../decide-case";
import { moderateFor } from "../moderate-for";
import { appealCase } from "./appeal-case";
import { listMyCases } from "./list-my-cases";

const threat = "I know where you live and I will kill you and your whole family tonight.";
const appeal = "It is a line from a play that we rehearse.";
const money = 100_000_000n;
const page = { limit: 20, after: undefined };
const day = 86_400_000;

beforeAll(async () => {
  await givenHouse();
});

const later = (ctx: Context, days: number): Context => ({
  ...ctx,
  now: () => new Date(ctx.now().getTime() + days * day),
});

/** Somebody whose message was refused, and its case. */
async function givenRefused() {
  const round = await givenRound();
  const player = await givenPlayer(money);
  await expect(pay(player, round, threat)).rejects.toMatchObject({ code: "blocked" });
  const { items } = await listMyCases(player, page);
  return { round, player, caseId: items[0]?.id ?? "" };
}

test("an upheld appeal lets the same words of the same person through, and nobody else's", async () => {
  const { round, player, caseId } = await givenRefused();
  await appealCase(player, { caseId, appeal });
  const admin = await givenPlayer(0n, { role: "admin" });
  await decideCase(admin, { caseId, decision: "cleared", reason: "a line from a play" });

  const { items } = await listMyCases(player, page);
  expect(items).toMatchObject([{ decision: "cleared", appeal, appealBy: null }]);
  const { attempt } = await pay(player, round, threat);
  expect(attempt.message).toBe(threat);
  expect((await balanceOf(testDb(), player.wallet)).held).toBeGreaterThan(0n);

  const other = await givenPlayer(money);
  await expect(pay(other, round, threat)).rejects.toMatchObject({ code: "blocked" });
  await expect(pay(player, round, `${threat} Really.`)).rejects.toMatchObject({ code: "blocked" });
});

test("what was decided without an appeal, or against it, stays refused", async () => {
  const admin = await givenPlayer(0n, { role: "admin" });
  const first = await givenRefused();
  await decideCase(admin, { caseId: first.caseId, decision: "cleared", reason: "looks harmless" });
  expect((await moderateFor(first.player, first.player.userId, threat)).outcome).toBe("block");
  await expect(appealCase(first.player, { caseId: first.caseId, appeal })).rejects.toMatchObject({
    reason: "moderation.already_decided",
  });

  const second = await givenRefused();
  await appealCase(second.player, { caseId: second.caseId, appeal });
  await decideCase(admin, { caseId: second.caseId, decision: "confirmed", reason: "a threat" });
  expect((await moderateFor(second.player, second.player.userId, threat)).outcome).toBe("block");
});

test("of twenty appeals at once one counts", async () => {
  const { player, caseId } = await givenRefused();
  const tries = Array.from({ length: 20 }, (_, index) =>
    appealCase(player, { caseId, appeal: `${appeal} ${index}` }),
  );
  const { succeeded, reasons } = await outcomes(tries);
  expect(succeeded).toBe(1);
  expect(new Set(reasons)).toEqual(new Set(["moderation.already_appealed"]));
});

test("an appeal is one's own, in time, and of words that are still there", async () => {
  const { player, caseId } = await givenRefused();
  const stranger = await givenPlayer(0n);
  await expect(appealCase(stranger, { caseId, appeal })).rejects.toMatchObject({
    code: "not_found",
  });
  expect((await listMyCases(stranger, page)).items).toEqual([]);
  await expect(appealCase(later(player, 31), { caseId, appeal })).rejects.toMatchObject({
    reason: "moderation.appeal_too_late",
  });
  expect((await listMyCases(later(player, 31), page)).items).toMatchObject([{ appealBy: null }]);

  await testDb()
    .update(moderationCase)
    .set({ message: "" })
    .where(eq(moderationCase.userId, player.userId));
  await expect(appealCase(player, { caseId, appeal })).rejects.toMatchObject({
    reason: "moderation.appeal_too_late",
  });
});
