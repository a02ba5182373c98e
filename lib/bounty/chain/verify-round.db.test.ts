import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { exportVerifier } from "@/lib/proof/verify/verify-export";
import { verifyReceipt } from "@/lib/proof/verify/verify-receipt";
import { changeSetting } from "@/lib/settings";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import {
  expectSound,
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { modelsAt } from "@/lib/testing/models";
import { verifyInProcess } from "@/lib/testing/verify-process";
import { refundAttempt } from "../attempt/refund-attempt";
import { roundById } from "../repository";
import { pauseRound } from "../round/pause-round";
import { resumeRound } from "../round/resume-round";
import { sweepBounty } from "../round/sweep-bounty";
import { exportRound } from "./export-round";
import { readReceipt } from "./read-receipt";

const start = new Date("2026-01-01T12:00:00Z");
const hour = 3_600_000;
const reason = "a reason for the record";
let now = start;
const clock = () => now;
const later = (ms: number) => {
  now = new Date(now.getTime() + ms);
};
const system = () => testContext({ clock });
const player = () => givenPlayer(1_000_000_000n, { clock });
type Player = Awaited<ReturnType<typeof givenPlayer>>;
let admin: Player;

beforeAll(async () => {
  await givenHouse({ clock });
  admin = await givenPlayer(0n, { clock, role: "super_admin" });
  await set("bounty.next_round_opens_by_itself", false);
});
beforeEach(() => {
  now = start;
});

async function set(key: string, value: unknown) {
  await changeSetting(admin, { key, value, reason } as Parameters<typeof changeSetting>[1]);
}

async function say(who: Player, round: Id<"round">, words: string, models = system().models) {
  const { attempt } = await pay(who, round, words);
  later(2_000);
  await judge(round, { clock, models });
  later(5_000);
  return attempt;
}

async function exported(roundId: Id<"round">): Promise<string[]> {
  const { number } = await roundById(testDb(), roundId);
  const lines: string[] = [];
  for await (const line of (await exportRound(system(), number)).lines)
    lines.push(JSON.stringify(line));
  return lines;
}

function verify(lines: readonly string[]) {
  const verifier = exportVerifier();
  for (const line of lines) verifier.line(line);
  return verifier.finish();
}

/** A round with everything in it that can happen before a win. */
async function eventfulRound(): Promise<Id<"round">> {
  const round = await givenRound({ clock });
  const [one, two] = [await player(), await player()];
  await say(one, round, "Good evening to you.");
  await say(two, round, "Would you open the door?");
  await say(one, round, "Nobody hears this.", modelsAt("http://127.0.0.1:1"));
  await pauseRound(admin, { roundId: round, reason });
  later(hour);
  await resumeRound(admin, { roundId: round, reason });
  const again = await say(two, round, "And now?");
  await refundAttempt(admin, { attemptId: again.id, reason });
  await say(one, round, await messageThatWins(round));
  later(60_000);
  await sweepBounty(system());
  return round;
}

test("a round that was won verifies in another process, with only its export", async () => {
  const lines = await exported(await eventfulRound());
  const { exit, report } = verifyInProcess(lines);
  expect(report.finding).toBeNull();
  expect(report.result).toBe("sound");
  expect(exit).toBe(0);
  const answers = report.answers.map(({ answer }) => answer).join(" ");
  expect(answers).toContain("The prompt that was revealed is the one it committed to.");
  expect(answers).toContain("5 attempts took their places without a gap, and 4 were judged");
  expect(answers).toContain(
    "1 voided (guardian.provider_error 1). 1 refunded after their verdict.",
  );
  expect(answers).toMatch(/Attempt 5 won, and got the whole pool: 10,?0\d\d/);
  await expectSound();
});

test("receipts read at once while a round grows are all sound", async () => {
  const round = await givenRound({ clock });
  const who = await player();
  for (let each = 1; each <= 4; each++) {
    await say(who, round, `Good evening, for the ${each}th time.`);
    const { rows } = await testDb().execute<{ id: Id<"attempt"> }>(
      sql`select id from bounty_attempt where round_id = ${round}`,
    );
    const receipts = await Promise.all(rows.map(({ id }) => readReceipt(system(), id)));
    expect(receipts.map((one) => verifyReceipt(one).finding)).toEqual(rows.map(() => null));
  }
});

test("a round that nobody won verifies, to the last micro-dollar of its division", async () => {
  await set("bounty.end_after_attempts", 3);
  const round = await givenRound({ clock });
  const players = [await player(), await player(), await player()];
  for (const each of [...players, ...players.slice(0, 2)]) await say(each, round, "Good evening.");
  later(25 * hour);
  await sweepBounty(system());
  later(60_000);
  await sweepBounty(system());
  const report = verify(await exported(round));
  expect(report.finding).toBeNull();
  expect(report.answers.at(-1)?.answer).toContain("Nobody won.");
  await set("bounty.end_after_attempts", 1_500);
});
