import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { listAttempts, listRounds } from "@/lib/bounty";
import { type Id, newId } from "@/lib/core/id";
import { markTargets, readHistory, readMine } from "@/lib/heist";
import { auditLedger } from "@/lib/ledger";
import { auditSeason, readBoard } from "@/lib/season";
import { readTeam } from "@/lib/team";
import { testContext } from "@/lib/testing/context";
import { testDb } from "@/lib/testing/database";
import { findUserByEmail } from "@/lib/user";
import { history, rounds } from "./history";
import { seedWorld } from "./seed-world";

const hollis = { handle: "hollis", role: "user", guest: false, granted: [] } as const;
const until = new Date("2026-05-04T09:30:00.000Z");

const actorOf = (userId: Id<"user">) => ({
  kind: "user" as const,
  userId,
  sessionId: newId("session", until),
  handle: "nadia",
  role: "user" as const,
  guest: false,
  granted: [],
});

async function counts() {
  const { rows } = await testDb().execute(sql`
    select (select count(*)::int from app_user) as people,
      (select count(*)::int from bounty_round) as rounds,
      (select count(*)::int from bounty_attempt) as attempts,
      (select count(*)::int from team_message) as lines,
      (select count(*)::int from team_draft_version) as versions,
      (select count(*)::int from team_invitation) as invitations,
      (select count(*)::int from notice) as notices,
      (select count(*)::int from heist) as heists,
      (select count(*)::int from heist_item) as items,
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
  const { rows: centres } = await testDb().execute<{ unread: number }>(sql`
    select count(*) filter (where read_at is null)::int as unread from notice group by user_id`);
  expect(Math.max(...centres.map(({ unread }) => unread))).toBeLessThanOrEqual(3);
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

test("a team has won together, another writes, and its page shows both to whoever is in it", async () => {
  const ctx = testContext({ now: until });
  const fogBank = await readTeam(ctx, "fog-bank");
  expect(fogBank).toMatchObject({ figures: { attempts: 1, wins: 1 }, inside: null });
  expect(fogBank.published[0]?.lines).toHaveLength(2);
  const [won] = fogBank.attempts;
  const paid = won?.parts.reduce((sum, { payout }) => sum + BigInt(payout ?? 0), 0n);
  expect(String(paid)).toBe(won?.payout);
  const userId = (await readTeam(ctx, "the-long-oar")).members[0]?.id as Id<"user">;
  const actor = { kind: "user", userId, sessionId: newId("session", until), ...hollis } as const;
  const inside = (await readTeam({ ...ctx, actor }, "the-long-oar")).inside;
  expect(inside?.drafts).toMatchObject([{ revision: 2, approvals: ["joaquim"], missing: "votes" }]);
  expect(inside?.drafts[0]?.comments).toHaveLength(3);
  expect(inside?.parts.map(({ handle }) => handle)).toEqual(["hollis", "nadia", "joaquim"]);
  expect(inside?.talk.filter(({ sealed }) => sealed)).toHaveLength(2);
});

test("the lobby of heists is full: points, tokens, tools, a past heist, and one to answer", async () => {
  const nadia = await findUserByEmail(testDb(), "nadia@anubis.local");
  const ctx = testContext({ actor: actorOf(nadia?.id as Id<"user">), now: until });
  const mine = await readMine(ctx);
  expect(mine).toMatchObject({ tokens: "3", readyAt: null, league: "open", enabled: true });
  expect(mine.protectedUntil).not.toBeNull();
  expect(mine.items.map(({ kind }) => kind).sort()).toEqual(["hammer", "shield", "sword"]);
  const { items: past } = await readHistory(ctx, { limit: 10 });
  expect(past.map(({ role, other, status }) => [role, other, status])).toEqual([
    ["victim", "ines", "success"],
    ["robber", "wen-li", "failed_cooldown"],
    ["robber", "oona", "success"],
  ]);
  expect(past[0]?.counterUntil).not.toBeNull();
  const { items } = await readBoard(ctx, { board: "everyone" }, { limit: 30 });
  const marks = await markTargets(
    ctx,
    items.filter(({ me }) => !me).map(({ userId }) => userId),
  );
  const rules = new Set([...marks.values()].map(({ reason }) => reason));
  expect([...rules]).toContain(null);
  expect(rules.size).toBeGreaterThan(1);
  expect([...marks.values()].some(({ shielded }) => shielded)).toBe(true);
  expect([...marks.values()].some(({ counter }) => counter)).toBe(true);
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
