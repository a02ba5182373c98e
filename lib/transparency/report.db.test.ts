import { sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { refundAttempt } from "@/lib/bounty/attempt/refund-attempt";
import { setLimit } from "@/lib/protection/change-limits";
import { excludeMyself, takeBreak } from "@/lib/protection/take-break";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import {
  givenHouse,
  givenPlayer,
  givenRound,
  judge,
  messageThatWins,
  pay,
} from "@/lib/testing/given-bounty";
import { contextOf, givenPerson, visitor } from "@/lib/testing/given-people";
import { TransparencyReport } from "./contract";
import { readReport } from "./read-report";
import { recordHeartbeat } from "./record-heartbeat";

const noon = new Date("2026-03-04T12:00:00Z");
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);

beforeAll(async () => {
  await givenHouse({ now: noon });
});

test("the report counts prizes, refunds with reasons, and what was never judged", async () => {
  const player = await givenPlayer(1_000_000_000n, { now: noon });
  const admin = await givenPlayer(0n, { now: noon, role: "admin" });
  const roundId = await givenRound({ now: noon }, { feeMode: "fixed" });
  const { attempt: charged } = await pay(player, roundId, "Good evening.");
  await judge(roundId, { now: noon });
  await refundAttempt(admin, { attemptId: charged.id, reason: "the guardian was rude" });
  const { attempt: held } = await pay(player, roundId, "And again.");
  await refundAttempt(admin, { attemptId: held.id, reason: "never judged" });
  await pay(player, roundId, await messageThatWins(roundId));
  await judge(roundId, { now: noon });

  const report = await readReport(visitor(noon));
  expect(TransparencyReport.parse(report)).toEqual(report);
  expect(report.rounds).toEqual({ ended: 1, won: 1, judged: 2, prizes: "10007000000" });
  expect(report.refunds).toEqual({
    count: 1,
    sum: "10000000",
    latest: [
      {
        attemptId: charged.id,
        attemptNumber: 1,
        roundNumber: 1,
        price: "10000000",
        at: noon.toISOString(),
        reason: "the guardian was rude",
      },
    ],
  });
  expect(report.voided).toEqual([{ reason: "bounty.refunded", count: 1 }]);
});

test("it counts people who keep themselves back, and names none of them", async () => {
  const [one, two, three] = [
    await givenPerson(noon),
    await givenPerson(noon),
    await givenPerson(noon),
  ];
  await takeBreak(one.ctx, { length: "24h" });
  await excludeMyself(two.ctx, { length: "1y", confirm: "exclude me" });
  await takeBreak(two.ctx, { length: "24h" });
  await setLimit(three.ctx, { kind: "spend_day", value: "1" });
  await setLimit(three.ctx, { kind: "loss_day", value: "1" });
  const counts = async (at: Date) => (await readReport(visitor(at))).protection;
  expect(await counts(noon)).toEqual({ selfExclusions: 1, coolOffs: 1, limits: 1 });
  await setLimit(three.ctx, { kind: "spend_day", value: null });
  await setLimit(three.ctx, { kind: "loss_day", value: null });
  expect(await counts(minutes(24 * 60))).toEqual({ selfExclusions: 1, coolOffs: 0, limits: 0 });
});

test("minutes are recorded once each, also by several workers, and gaps are told as down", async () => {
  const beat = (minute: number) => recordHeartbeat(testContext({ now: minutes(minute) }));
  await Promise.all([beat(0), beat(0), beat(1), beat(1)]);
  await beat(4);
  const { uptime } = await readReport(visitor(minutes(6)));
  expect(uptime.since).toBe(noon.toISOString());
  expect(uptime.days).toHaveLength(90);
  expect(uptime.days.at(-1)).toEqual({ day: "2026-03-04", minutes: 5, up: 3 });
});

test("only the system writes minutes down", async () => {
  const { session } = await givenPerson(noon);
  await expect(recordHeartbeat(await contextOf(session, noon))).rejects.toMatchObject({
    code: "forbidden",
  });
});

test("insiders are named and house wallets labelled", async () => {
  const { session } = await givenPerson(noon);
  await testDb().execute(
    sql`update app_user set role = 'admin', handle = 'keeper' where id = ${session.userId}`,
  );
  const { house } = await readReport(visitor(noon));
  expect(house.insiders).toEqual([{ handle: "keeper", role: "admin" }]);
  expect(house.wallets.map(({ address }) => address)).toContain("usd:operations");
  expect(house.wallets.every(({ label }) => label.length > 0)).toBe(true);
});
