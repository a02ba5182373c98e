import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { withSessionLock } from "@/db/session-lock";
import { transact } from "@/db/transaction";
import { balanceOf } from "@/lib/ledger";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { verifyReceipt } from "@/lib/proof/verify/verify-receipt";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import {
  expectSound,
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  pay,
} from "@/lib/testing/given-bounty";
import { exportRound } from "../chain/export-round";
import { readReceipt } from "../chain/read-receipt";
import { judgeLock } from "../judging/judge-lock";
import { lockRound, roundById, updateAttempt } from "../repository";
import { readAttempt } from "./read-attempt";
import { reclaimAttempt } from "./reclaim-attempt";
import { withholdAttempt } from "./withhold-attempt";

const start = new Date("2026-01-01T12:00:00Z");
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const purse = 1_000_000_000n;

beforeAll(async () => {
  await givenHouse();
});

async function waiting() {
  const [roundId, player] = [await givenRound(), await givenPlayer(purse)];
  const { attempt } = await pay(player, roundId, "Does anybody hear me?");
  const at = (count: number) => ({ ...player, now: () => minutes(count) });
  const available = async () => (await balanceOf(testDb(), player.wallet)).available;
  return { roundId, player, attemptId: attempt.id, at, available };
}

/** Until somebody waits for a row that another transaction holds. */
async function waitingForLock(): Promise<void> {
  for (;;) {
    const { rows } = await testDb().execute(
      sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length > 0) return;
  }
}

test("after 30 minutes without a verdict a player takes the fee back, alone", async () => {
  const { attemptId, at, available } = await waiting();
  await expect(reclaimAttempt(at(29), { attemptId })).rejects.toMatchObject({
    reason: "bounty.not_yet_due",
  });
  await reclaimAttempt(at(30), { attemptId });
  expect(await available()).toBe(purse);
  const { attempt } = await readAttempt(testContext(), attemptId);
  expect(attempt).toMatchObject({ state: "voided", voidReason: "bounty.reclaimed" });
  await expect(reclaimAttempt(at(31), { attemptId })).rejects.toMatchObject({
    reason: "bounty.already_returned",
  });
  await expectSound();
});

test("nobody takes back the fee of somebody else, or of a verdict", async () => {
  const { roundId, attemptId, at } = await waiting();
  const other = { ...(await givenPlayer()), now: () => minutes(60) };
  await expect(reclaimAttempt(other, { attemptId })).rejects.toMatchObject({ code: "forbidden" });
  await judge(roundId);
  await expect(reclaimAttempt(at(60), { attemptId })).rejects.toMatchObject({
    reason: "bounty.already_judged",
  });
});

test("while a judge is looking at it nobody steps back; one whose judge died goes back", async () => {
  const { roundId, attemptId, at, available } = await waiting();
  await transact(testDb(), (tx) =>
    updateAttempt(tx, attemptId, { state: "judging", judgeRun: "a run" }),
  );
  await withSessionLock(testDb(), judgeLock(roundId), async () => {
    await expect(reclaimAttempt(at(45), { attemptId })).rejects.toMatchObject({
      reason: "bounty.being_judged",
    });
  });
  await reclaimAttempt(at(45), { attemptId });
  expect(await available()).toBe(purse);
});

test("one that a judge takes while it is taken back is judged", async () => {
  const { roundId, attemptId, at, available } = await waiting();
  const held = await available();
  let reclaiming: Promise<void> | undefined;
  await transact(testDb(), async (tx) => {
    await lockRound(tx, roundId);
    reclaiming = reclaimAttempt(at(45), { attemptId });
    reclaiming.catch(() => {});
    await waitingForLock();
    await updateAttempt(tx, attemptId, { state: "judging", judgeRun: "a run" });
  });
  await expect(reclaiming).rejects.toMatchObject({ reason: "bounty.being_judged" });
  expect(await available()).toBe(held);
});

test("withheld texts are gone everywhere, and the chain and the receipt still hold", async () => {
  const { roundId, attemptId } = await waiting();
  await judge(roundId);
  expect(verifyReceipt(await readReceipt(testContext(), attemptId)).result).toBe("sound");
  const admin = await givenPlayer(0n, { role: "admin" });
  const reason = "its player asked for it";
  await withholdAttempt(admin, { attemptId, reason });
  const { attempt } = await readAttempt(testContext(), attemptId);
  expect(attempt).toMatchObject({ withheld: true, message: "", answer: "", explanation: null });
  const receipt = await readReceipt(testContext(), attemptId);
  expect(JSON.stringify(receipt)).not.toContain("anybody hear me");
  const report = verifyReceipt(receipt);
  expect(report.result).toBe("sound");
  expect(JSON.stringify(report.answers)).toContain("The text is withheld; its hash stands.");
  const { number } = await roundById(testDb(), roundId);
  const verifier = exportVerifier();
  for await (const line of (await exportRound(testContext(), number)).lines)
    verifier.line(JSON.stringify(line));
  const { finding, facts } = verifier.finish();
  expect(finding).toBeNull();
  expect(facts).toContainEqual({ name: "Texts withheld", value: "2" });
});

test("a receipt whose words, price, path or signature was changed is not one", async () => {
  const { roundId, attemptId } = await waiting();
  await judge(roundId);
  const receipt = await readReceipt(testContext(), attemptId);
  const text = JSON.stringify(receipt);
  const forged = [
    text.replace("Does anybody hear me?", "Does somebody hear me?"),
    text.replace('"price":"10000000"', '"price":"10000001"'),
    text.replace(receipt.checkpoint.body.root, "0".repeat(64)),
    text.replace(receipt.checkpoint.signature, "0".repeat(128)),
    text.replace(receipt.links[1]?.path[0] ?? "", "0".repeat(64)),
  ];
  for (const each of forged) expect(verifyReceipt(JSON.parse(each)).result).toBe("wrong");
  for (const index of [0, 1])
    expect(verifyReceipt({ ...receipt, links: receipt.links.toSpliced(index, 1) }).result).toBe(
      "wrong",
    );
});
