import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { seasonEvent, seasonRankEntry } from "@/db/schema/season";
import { transact } from "@/db/transaction";
import type { Id } from "@/lib/core/id";
import { balancesOf } from "@/lib/ledger";
import { testDb } from "@/lib/testing/database";
import { givenHouse } from "@/lib/testing/given-bounty";
import { ledgerFaults } from "@/lib/testing/given-credit";
import { fresh } from "@/lib/testing/given-ledger";
import { award, givenScorer, march, midMonth, move, standingOf } from "@/lib/testing/given-season";
import {
  grantHeistToken,
  lockStandings,
  readHeistTokens,
  setLeague,
  spendHeistToken,
  takeBackHeistToken,
  takeBackPoints,
} from ".";
import { pointsOf } from "./address";

beforeAll(async () => {
  await givenHouse({ now: midMonth });
});

const sound = { sums: [], faults: [] };

/** What the three books say of somebody's points: events, standing, ledger. */
async function books(userId: Id<"user">) {
  const events = await testDb().select().from(seasonEvent).where(eq(seasonEvent.userId, userId));
  const address = pointsOf(userId, march);
  return {
    events: events.reduce((sum, { change }) => sum + change, 0n),
    standing: (await standingOf(userId)).points,
    ledger: (await balancesOf(testDb(), [address])).get(address)?.total,
  };
}

test("a fact is worth points once, and a repeat is told the same", async () => {
  const ada = await givenScorer();
  const ref = fresh("attempt");
  const worths = await Promise.all(
    Array.from({ length: 8 }, () => award(ada.userId, "attempt", midMonth, ref)),
  );
  expect(worths).toEqual(Array(8).fill(10n));
  expect(await books(ada.userId)).toEqual({ events: 10n, standing: 10n, ledger: 10n });
});

test("fifty replies of a UTC day bring a point each, also when they come at once", async () => {
  const ada = await givenScorer();
  const late = new Date("2026-03-15T23:59:59.999Z");
  const worths = await Promise.all(
    Array.from({ length: 60 }, () => award(ada.userId, "turn", late)),
  );
  expect(worths.filter((worth) => worth === 1n)).toHaveLength(50);
  expect(await award(ada.userId, "turn", new Date("2026-03-16T00:00:00.000Z"))).toBe(1n);
});

test("an award is taken back once, and never more than is left", async () => {
  const [ada, rob] = [await givenScorer(1), await givenScorer()];
  const ref = fresh("attempt");
  await award(ada.userId, "attempt", midMonth, ref);
  await move(ada.userId, rob.userId, { amount: 14n });
  const back = () =>
    transact(testDb(), (tx) =>
      takeBackPoints(tx, { userId: ada.userId, kind: "attempt", ref, at: midMonth }),
    );
  expect(await back()).toBe(6n);
  expect(await back()).toBe(6n);
  expect(await standingOf(ada.userId)).toMatchObject({ points: 0n, peak: 20n });
  expect(await ledgerFaults()).toEqual(sound);
});

test("points move once between two people, and the peak remembers", async () => {
  const [ada, rob] = [await givenScorer(10), await givenScorer(2)];
  const ref = fresh("heist");
  const moves = await Promise.all(
    Array.from({ length: 5 }, () => move(ada.userId, rob.userId, { amount: 5n, ref })),
  );
  expect(moves.filter(({ replayed }) => !replayed)).toHaveLength(1);
  expect(await standingOf(ada.userId)).toMatchObject({ points: 95n, peak: 100n });
  expect(await standingOf(rob.userId)).toMatchObject({ points: 25n, peak: 25n });
});

test("nobody loses more points than they have", async () => {
  const [ada, rob] = [await givenScorer(1), await givenScorer()];
  await expect(move(ada.userId, rob.userId, { amount: 11n })).rejects.toMatchObject({
    reason: "ledger.insufficient_funds",
  });
});

test("fifty people award and rob each other at once: no deadlock, and all books agree", async () => {
  const people = await Promise.all(Array.from({ length: 50 }, () => givenScorer(3)));
  const ids = people.map(({ userId }) => userId);
  const at = (index: number) => ids[index % ids.length] as Id<"user">;
  const results = await Promise.allSettled(
    Array.from({ length: 400 }, (_, index) =>
      index % 2 === 0
        ? award(at(index * 7), "attempt")
        : move(at(index * 3), at(index * 11 + 1), { amount: BigInt(1 + (index % 5)) }),
    ),
  );
  const reasons = results.flatMap((result) =>
    result.status === "rejected" ? [result.reason?.reason ?? String(result.reason)] : [],
  );
  expect(reasons.filter((reason) => reason !== "ledger.insufficient_funds")).toEqual([]);
  for (const userId of ids) {
    const { events, standing, ledger } = await books(userId);
    expect([events, ledger]).toEqual([standing, standing]);
  }
  expect(await ledgerFaults()).toEqual(sound);
});

test("whatever happens, events add up to the standing and the ledger, and the counts to the board", async () => {
  const people = [await givenScorer(), await givenScorer(), await givenScorer()];
  const at = (index: number) => people[index]?.userId as Id<"user">;
  const who = fc.nat({ max: 2 });
  const step = fc.oneof(
    fc.record({ op: fc.constant("award" as const), who, ref: fc.nat({ max: 6 }) }),
    fc.record({ op: fc.constant("back" as const), who, ref: fc.nat({ max: 6 }) }),
    fc.record({ op: fc.constant("move" as const), who, to: who, amount: fc.nat({ max: 30 }) }),
    fc.record({ op: fc.constant("league" as const), who, peaceful: fc.boolean() }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      for (const each of steps) await take(each).catch(onlyRefused);
      for (const { userId } of people) {
        const { events, standing, ledger } = await books(userId);
        expect([events, ledger]).toEqual([standing, standing]);
      }
    }),
    { numRuns: 25 },
  );
  const counted = await testDb()
    .select({ people: sql<number>`sum(${seasonRankEntry.change})::int` })
    .from(seasonRankEntry);
  const listed = await testDb().execute(
    sql`select count(*)::int as people from season_standing where listed and points > 0`,
  );
  expect(counted[0]?.people).toBe(listed.rows[0]?.people);
  expect(await ledgerFaults()).toEqual(sound);

  function take(each: typeof step extends fc.Arbitrary<infer T> ? T : never): Promise<unknown> {
    const userId = at(each.who);
    if (each.op === "award") return award(userId, "attempt", midMonth, `p${each.who}-${each.ref}`);
    if (each.op === "move" && each.amount > 0 && each.to !== each.who)
      return move(userId, at(each.to), { amount: BigInt(each.amount) });
    if (each.op === "back")
      return transact(testDb(), (tx) =>
        takeBackPoints(tx, {
          userId,
          kind: "attempt",
          ref: `p${each.who}-${each.ref}`,
          at: midMonth,
        }),
      );
    if (each.op === "league") {
      const league = each.peaceful ? ("peaceful" as const) : ("open" as const);
      return transact(testDb(), (tx) => setLeague(tx, { userId, league, at: midMonth }));
    }
    return Promise.resolve();
  }
});

function onlyRefused(error: { reason?: string }): void {
  if (error.reason !== "ledger.insufficient_funds") throw error;
}

test("standings are locked with nothing lost for whoever has no points yet", async () => {
  const ada = await givenScorer();
  const found = await transact(testDb(), (tx) =>
    lockStandings(tx, march, [ada.userId, ada.userId], midMonth),
  );
  expect(found.get(ada.userId)).toMatchObject({
    points: 0n,
    peak: 0n,
    listed: true,
    league: "open",
  });
});

test("a heist token is granted, spent and taken back once each", async () => {
  const { userId } = await givenScorer();
  const token = (code: string, ref: string) => ({ userId, code, ref, at: midMonth });
  const twice = async (work: () => Promise<unknown>) => [await work(), await work()];
  const [gift, heist] = [fresh("referral"), fresh("heist")];
  await twice(() => transact(testDb(), (tx) => grantHeistToken(tx, token("referral.token", gift))));
  expect(await readHeistTokens(testDb(), userId)).toBe(1n);
  await twice(() => transact(testDb(), (tx) => spendHeistToken(tx, token("heist.token", heist))));
  expect(await readHeistTokens(testDb(), userId)).toBe(0n);
  await expect(
    transact(testDb(), (tx) => spendHeistToken(tx, token("heist.token", fresh("heist")))),
  ).rejects.toMatchObject({ reason: "ledger.insufficient_funds" });
  const back = () =>
    transact(testDb(), (tx) => takeBackHeistToken(tx, token("referral.token_back", gift)));
  expect(await back()).toBe(0n);
  await transact(testDb(), (tx) =>
    grantHeistToken(tx, { ...token("season.token", fresh("prize")), amount: 3n }),
  );
  expect(await twice(back)).toEqual([1n, 0n]);
  expect(await readHeistTokens(testDb(), userId)).toBe(2n);
  expect(await ledgerFaults()).toEqual(sound);
});

test("a token that is taken back as it is spent is one or the other, and neither fails for it", async () => {
  const token = (userId: Id<"user">, code: string) => ({
    userId,
    code,
    ref: fresh("t"),
    at: midMonth,
  });
  for (let round = 0; round < 12; round++) {
    const { userId } = await givenScorer();
    await transact(testDb(), (tx) => grantHeistToken(tx, token(userId, "referral.token")));
    const [back, spent] = await Promise.allSettled([
      transact(testDb(), (tx) => takeBackHeistToken(tx, token(userId, "referral.token_back"))),
      transact(testDb(), (tx) => spendHeistToken(tx, token(userId, "heist.token"))),
    ]);
    if (back.status === "rejected") throw back.reason;
    expect(back.value).toBe(spent.status === "fulfilled" ? 0n : 1n);
    expect(await readHeistTokens(testDb(), userId)).toBe(0n);
  }
});

test("what was taken back once is told again, whatever came since", async () => {
  const { userId } = await givenScorer();
  const token = (code: string, ref: string) => ({ userId, code, ref, at: midMonth });
  const [gift, more] = [fresh("referral"), fresh("prize")];
  const grant = (ref: string, amount: bigint) =>
    transact(testDb(), (tx) => grantHeistToken(tx, { ...token("test.token", ref), amount }));
  await grant(gift, 2n);
  const back = () =>
    transact(testDb(), (tx) =>
      takeBackHeistToken(tx, { ...token("referral.token_back", gift), amount: 3n }),
    );
  expect(await back()).toBe(2n);
  await grant(more, 1n);
  expect(await back()).toBe(0n);
  expect(await readHeistTokens(testDb(), userId)).toBe(1n);
});
