import { beforeAll, expect, test } from "vitest";
import { transact } from "@/db/transaction";
import { startGuest } from "@/lib/auth";
import { upgradeGuest } from "@/lib/auth/upgrade-guest";
import { refundAttempt } from "@/lib/bounty/attempt/refund-attempt";
import { drainOutbox } from "@/lib/outbox";
import { excludeMyself, takeBreak } from "@/lib/protection/take-break";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { givenHouse, givenPlayer, givenRound, judge, pay } from "@/lib/testing/given-bounty";
import { contextOf, visitor } from "@/lib/testing/given-people";
import { award, givenScorer, midMonth, standingOf } from "@/lib/testing/given-season";
import { handlers } from "@/lib/wiring";
import { forgetPerson } from ".";
import { setHidden } from "./set-hidden";

beforeAll(async () => {
  await givenHouse({ now: midMonth });
});

const work = (now = midMonth) => drainOutbox(testContext({ now }), handlers);

test("a judged attempt brings ten points, and a refund takes them back", async () => {
  const ada = await givenPlayer(undefined, { now: midMonth });
  const admin = await givenPlayer(0n, { now: midMonth, role: "admin" });
  const roundId = await givenRound({ now: midMonth });
  const { attempt } = await pay(ada, roundId, "Good evening.");
  const attemptId = attempt.id;
  expect(await standingOf(ada.userId)).toMatchObject({ points: 0n });
  await judge(roundId, { now: midMonth });
  expect(await standingOf(ada.userId)).toMatchObject({ points: 10n, peak: 10n });
  await refundAttempt(admin, { attemptId, reason: "It was our fault." });
  expect(await standingOf(ada.userId)).toMatchObject({ points: 0n, peak: 10n });
});

test("whoever hides is on no board, keeps their points, and can come back", async () => {
  const ada = await givenScorer(2);
  await setHidden(ada, { hidden: true });
  await award(ada.userId);
  expect(await standingOf(ada.userId)).toMatchObject({ points: 30n, unlisted: "hidden" });
  await setHidden(ada, { hidden: false });
  expect(await standingOf(ada.userId)).toMatchObject({ listed: true, unlisted: null });
});

test("a break takes its owner off the boards, and its end brings them back with the next look", async () => {
  const ada = await givenScorer(1);
  await takeBreak(ada, { length: "24h" });
  await work();
  expect(await standingOf(ada.userId)).toMatchObject({ listed: false, unlisted: "excluded" });
  const later = new Date(midMonth.getTime() + 24 * 3_600_000);
  await handlers["season.sweep"]?.(testContext({ now: later }), {});
  expect(await standingOf(ada.userId)).toMatchObject({ listed: true });
});

test("who excludes themselves for good stays off, whatever they wish", async () => {
  const ada = await givenScorer(1);
  await excludeMyself(ada, { length: "forever", confirm: "exclude me" });
  await work();
  await setHidden(ada, { hidden: false });
  expect(await standingOf(ada.userId)).toMatchObject({ listed: false, unlisted: "excluded" });
});

test("a guest earns points and is listed once they have an account", async () => {
  const guest = await contextOf(await startGuest(visitor(midMonth)), midMonth);
  const userId = guest.actor.kind === "user" ? guest.actor.userId : null;
  if (!userId) throw new Error("A guest is somebody.");
  await award(userId);
  expect(await standingOf(userId)).toMatchObject({ points: 10n, unlisted: "guest" });
  const email = "guest-of-the-board@example.com";
  await upgradeGuest(guest, { email, password: "the feather is lighter" });
  expect(await standingOf(userId)).toMatchObject({ points: 10n, listed: true });
});

test("the people of the house are never listed", async () => {
  const ada = await givenScorer(1);
  await testDb().execute(`update app_user set role = 'admin' where id = '${ada.userId}'`);
  const later = new Date(midMonth.getTime() + 60_000);
  await handlers["season.sweep"]?.(testContext({ now: later }), {});
  expect(await standingOf(ada.userId)).toMatchObject({ listed: false, unlisted: "house" });
});

test("who is deleted is off every board, and the books still add up", async () => {
  const ada = await givenScorer(3);
  await testDb().execute(
    `update app_user set suspended_at = '2026-03-15T12:00:00Z' where id = '${ada.userId}'`,
  );
  await transact(testDb(), (tx) => forgetPerson(tx, { userId: ada.userId, at: midMonth }));
  expect(await standingOf(ada.userId)).toMatchObject({ points: 30n, unlisted: "suspended" });
});
