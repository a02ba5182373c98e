import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { listAttempts, listRounds } from "@/lib/bounty";
import { auditLedger } from "@/lib/ledger";
import { auditSeason, readBoard } from "@/lib/season";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { history, rounds } from "./history";
import { seedWorld } from "./seed-world";

const until = new Date("2026-05-04T09:30:00.000Z");

async function counts() {
  const { rows } = await testDb().execute(sql`
    select (select count(*)::int from app_user) as people,
      (select count(*)::int from bounty_round) as rounds,
      (select count(*)::int from bounty_attempt) as attempts,
      (select count(*)::int from ledger_transfer) as transfers`);
  return rows[0];
}

const allRounds = async () => (await listRounds(testContext(), { limit: 100 })).items;

test("the seeded world has two rounds to play, one that was won, and books that add up", async () => {
  expect(await seedWorld(testDb(), until)).toBe(true);

  const seen = (await allRounds()).map(({ number, state, guardian, winner }) => ({
    number,
    state,
    guardian: guardian.slug,
    winner: winner?.player.handle ?? null,
  }));
  expect(seen).toEqual([
    { number: rounds.ferryman, state: "open", guardian: "ferryman", winner: null },
    { number: rounds.anubis, state: "open", guardian: "anubis", winner: null },
    { number: rounds.firstFerryman, state: "settled", guardian: "ferryman", winner: "wen-li" },
  ]);
  const audit = await auditLedger(testDb());
  expect(audit.sums.filter(({ sum }) => sum !== 0n)).toEqual([]);
  expect(audit.faults).toEqual([]);
});

test("every message of the past was judged by the engine, within the past", async () => {
  const { items } = await listAttempts(testContext(), {}, { limit: 100 });
  expect(items).toHaveLength(history.length);
  for (const attempt of items) {
    expect(new Date(attempt.judgedAt ?? Number.NaN).getTime()).toBeLessThan(until.getTime());
    expect(attempt.answer !== "" || attempt.voidReason !== null).toBe(true);
  }
  expect(items.filter(({ state }) => state === "voided")).toMatchObject([
    { voidReason: "guardian.provider_error" },
  ]);
});

test("the board of the month shows those who have played, and nobody of the house", async () => {
  const ctx = testContext({ now: until });
  const { items } = await readBoard(ctx, { board: "everyone" }, { limit: 30 });
  expect(items.length).toBeGreaterThan(5);
  expect(items.map(({ handle }) => handle)).not.toContain("djehuty");
  expect(await auditSeason(ctx)).toMatchObject({ faults: [], miscounted: 0 });
});

test("seeding again adds nothing", async () => {
  const before = await counts();
  expect(await seedWorld(testDb(), new Date(until.getTime() + 60_000))).toBe(true);
  expect(await counts()).toEqual(before);
});

test("seeded people have talked with companions, in turns that were answered and paid", async () => {
  const { rows } = await testDb().execute<{ state: string; paid: boolean }>(
    sql`select state, charged > 0 as paid from chat_turn`,
  );
  expect(rows).toEqual(Array.from({ length: 7 }, () => ({ state: "done", paid: true })));
});
