import fc from "fast-check";
import { expect, test } from "vitest";
import type { Id } from "@/lib/core/id";
import { heistTerms, openFacts } from "@/lib/testing/heist-terms";
import type { HeistFacts, HeistTerms } from "../contract";
import { halved, judgeHeist } from "../rules";
import { type Attempt, flowsOf, replay } from "./rules";

const HOUR = 3_600_000;
const start = Date.parse("2026-03-10T12:00:00Z");
const terms: HeistTerms = { ...heistTerms, bracketPercentage: 0 };

type Step = { robber: number; victim: number; hours: number; shield: Attempt["shield"] };

type Person = {
  index: number;
  points: number;
  lost: number;
  tokens: number;
  robbedAt: number | null;
  struckAt: number | null;
};
type Deed = { robber: Person; victim: Person; at: number };

/** Nobody comes near this by robbing: what a peak would have been is not in the facts of others. */
const peak = 9_000;

function factsOf(robber: Person, victim: Person, done: readonly Deed[], at: number): HeistFacts {
  const between = (by: Person, of: Person) =>
    done.findLast((deed) => deed.robber === by && deed.victim === of);
  return {
    ...openFacts(at),
    self: robber === victim,
    victimPoints: victim.points,
    victimPeak: peak,
    victimLost: victim.lost,
    robberPoints: robber.points,
    victimJoinedAt: start - 90 * 24 * HOUR,
    victimRobs: done.some((deed) => deed.robber === victim),
    robbedAt: victim.robbedAt,
    robbedMeAt: between(victim, robber)?.at ?? null,
    pairThisSeason: between(robber, victim) !== undefined,
    lastHeistAt: robber.struckAt,
    tokens: robber.tokens,
    tools: [],
  };
}

/** What a heist with these facts takes and leaves, done to both. */
function struck(deed: Deed, amount: number): void {
  const { robber, victim, at } = deed;
  victim.points -= amount;
  victim.lost += amount;
  victim.robbedAt = at;
  robber.points += amount;
}

/** Plays wishes of a few people by some terms, and keeps them as the product does. */
function played(steps: readonly Step[], by: HeistTerms): Attempt[] {
  const people = Array.from({ length: 4 }, (_, index): Person => {
    const fresh = { lost: 0, tokens: 3, robbedAt: null, struckAt: null };
    return { index, points: 400 + index * 700, ...fresh };
  });
  const at = (index: number) => people[index] as Person;
  const done: Deed[] = [];
  let now = start;
  return steps.map((step) => {
    now += step.hours * HOUR;
    const deed = { robber: at(step.robber), victim: at(step.victim), at: now };
    const facts = factsOf(deed.robber, deed.victim, done, now);
    const { status, sum } = judgeHeist(facts, by);
    const kept = {
      robberId: `usr_${step.robber}` as Id<"user">,
      victimId: `usr_${step.victim}` as Id<"user">,
      season: "2026-03",
      facts,
    };
    if (status !== "success") return { ...kept, status, amount: 0n, shield: null };
    const { shield } = step;
    deed.robber.tokens -= 1;
    deed.robber.struckAt = now;
    if (shield === "blocked") return { ...kept, status: "failed_shield", amount: 0n, shield };
    const amount = shield === "halved" ? halved(sum.amount) : sum.amount;
    struck(deed, amount);
    done.push(deed);
    return { ...kept, status, amount: BigInt(amount), shield };
  });
}

const steps = fc.array(
  fc.record({
    robber: fc.nat({ max: 3 }),
    victim: fc.nat({ max: 3 }),
    hours: fc.nat({ max: 60 }),
    shield: fc.constantFrom(null, null, "blocked" as const, "halved" as const),
  }),
  { maxLength: 30 },
);

const recorded = (attempts: readonly Attempt[]) =>
  attempts.map(({ status, amount }) => ({ status, amount: Number(amount) }));

test("rehearsed by the terms under which they were made, heists come out as they did", () => {
  fc.assert(
    fc.property(steps, (wishes) => {
      const attempts = played(wishes, terms);
      expect(replay(attempts, terms)).toEqual(recorded(attempts));
    }),
  );
});

test("rehearsed by other terms, heists come out as if these had held all along", () => {
  const others = fc.record({
    stealPercentage: fc.integer({ min: 1, max: 50 }),
    stealMax: fc.integer({ min: 1, max: 500 }),
    cooldownHours: fc.constantFrom(0, 24, 72),
    protectionHours: fc.constantFrom(0, 48, 96),
    lossCapPercentage: fc.integer({ min: 1, max: 100 }),
    counterHours: fc.constantFrom(0, 24),
  });
  const unshielded = steps.map((wishes) => wishes.map((each) => ({ ...each, shield: null })));
  fc.assert(
    fc.property(unshielded, others, (wishes, other) => {
      const draft = { ...terms, ...other };
      const attempts = played(wishes, terms);
      expect(replay(attempts, draft)).toEqual(recorded(played(wishes, draft)));
    }),
  );
});

test("what people lose and win in a rehearsal adds up to nothing", () => {
  fc.assert(
    fc.property(steps, fc.integer({ min: 1, max: 50 }), (wishes, stealPercentage) => {
      const attempts = played(wishes, terms);
      const outcomes = replay(attempts, { ...terms, stealPercentage });
      const flows = [...flowsOf(attempts, outcomes).values()];
      expect(flows.reduce((sum, { lost, won }) => sum + won - lost, 0)).toBe(0);
    }),
  );
});
