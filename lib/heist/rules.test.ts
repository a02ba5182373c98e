import fc from "fast-check";
import { expect, test } from "vitest";
import { heistTerms, openFacts } from "@/lib/testing/heist-terms";
import { type HeistFacts, heistRules, toolKinds } from "./contract";
import { halved, judgeHeist, sumOf } from "./rules";

const HOUR = 3_600_000;
const at = Date.UTC(2026, 2, 15, 12);

const terms = heistTerms;
const open = openFacts(at);
const judged = (change: Partial<HeistFacts>) => judgeHeist({ ...open, ...change }, terms);

test.each([
  [20, 1],
  [39, 1],
  [40, 2],
  [1_622, 81],
  [1_999, 99],
  [2_000, 100],
  [2_730, 100],
  [1_000_000, 100],
])("of %i points a heist takes %i", (victimPoints, amount) => {
  const facts = { victimPoints, victimPeak: victimPoints, robberPoints: 0 };
  expect(judged(facts)).toMatchObject({ status: "success", reason: null, sum: { amount } });
});

test.each([
  ["self", "failed_invalid_target", { self: true }],
  ["house", "failed_invalid_target", { house: true }],
  ["suspended", "failed_invalid_target", { suspended: true }],
  ["excluded", "failed_invalid_target", { excluded: true }],
  ["guest", "failed_invalid_target", { guest: true }],
  ["same_person", "failed_invalid_target", { samePerson: true }],
  ["team_mate", "failed_invalid_target", { teamMate: true }],
  ["peaceful", "failed_invalid_target", { peaceful: true }],
  ["newcomer", "failed_target_protected", { victimJoinedAt: at - 71 * HOUR }],
  ["protected", "failed_target_protected", { robbedAt: at - 48 * HOUR + 1 }],
  ["pair", "failed_target_protected", { pairThisSeason: true }],
  ["bracket", "failed_target_protected", { robberPoints: 2_001 }],
  ["points", "failed_insufficient_points", { victimPoints: 19, robberPoints: 10 }],
  ["loss_cap", "failed_target_protected", { victimLost: 300 }],
  ["cooldown", "failed_cooldown", { lastHeistAt: at - 24 * HOUR + 1 }],
  ["token", "failed_insufficient_tokens", { tokens: 0 }],
] as const)("%s alone refuses with %s", (reason, status, change) => {
  expect(judged(change)).toMatchObject({ reason, status });
});

test("what lasts ends to the millisecond, and says when", () => {
  const robbedAt = at - 48 * HOUR;
  expect(judged({ robbedAt, lastHeistAt: at - 24 * HOUR })).toMatchObject({ status: "success" });
  const wait = judged({ robbedAt: robbedAt + 1 }).checks.find(({ rule }) => rule === "protected");
  expect(wait).toMatchObject({ holds: false, until: at + 1 });
});

test("of several reasons the first in the list is told", () => {
  const all = judged({
    house: true,
    teamMate: true,
    robbedAt: at,
    pairThisSeason: true,
    lastHeistAt: at,
    tokens: 0,
  });
  expect(all.reason).toBe("house");
  const failing = all.checks.filter(({ holds }) => !holds).map(({ rule }) => rule);
  expect(failing).toEqual(heistRules.filter((rule) => failing.includes(rule)));
});

test("a robber cannot hide from the robbed: protection, bracket and grace are waived for a day", () => {
  const hiding = {
    robbedAt: at - HOUR,
    robberPoints: 100_000,
    victimJoinedAt: at,
    victimRobs: false,
  };
  expect(judged({ ...hiding, robbedMeAt: at - 24 * HOUR + 1 })).toMatchObject({
    status: "success",
    counter: true,
  });
  expect(judged({ ...hiding, robbedMeAt: at - 24 * HOUR })).toMatchObject({
    status: "failed_target_protected",
    counter: false,
  });
});

test("a counter-heist costs what a heist costs, and nobody strikes the same person twice a month", () => {
  const robbedMeAt = at - HOUR;
  expect(judged({ robbedMeAt, tokens: 0 }).status).toBe("failed_insufficient_tokens");
  expect(judged({ robbedMeAt, lastHeistAt: at }).status).toBe("failed_cooldown");
  expect(judged({ robbedMeAt, pairThisSeason: true }).reason).toBe("pair");
  expect(judged({ robbedMeAt, peaceful: true }).reason).toBe("peaceful");
});

test("a robber who is in the team of the robbed is open to them for a day, and to no mate else", () => {
  const mate = { teamMate: true, robbedMeAt: at - 24 * HOUR + 1 };
  const told = judged(mate).checks.find(({ rule }) => rule === "team_mate");
  expect(judged(mate).status).toBe("success");
  expect(told).toMatchObject({ holds: true, waived: true });
  expect(judged({ ...mate, robbedMeAt: at - 24 * HOUR }).reason).toBe("team_mate");
  expect(judged({ ...mate, robbedMeAt: null }).reason).toBe("team_mate");
});

const points = fc.nat({ max: 5_000_000 });
const anyFacts = fc
  .record({ victimPoints: points, more: points, victimLost: points, robberPoints: points })
  .chain(({ more, ...facts }) =>
    fc.record({
      facts: fc.constant({ ...open, ...facts, victimPeak: facts.victimPoints + more }),
      tools: fc.subarray([...toolKinds]),
    }),
  )
  .map(({ facts, tools }): HeistFacts => ({ ...facts, tools }));
const anyTerms = fc.record({
  stealPercentage: fc.integer({ min: 1, max: 50 }),
  stealMax: fc.integer({ min: 1, max: 10_000 }),
  swordPercentage: fc.nat({ max: 500 }),
  hammerPoints: fc.nat({ max: 1_000 }),
  lossCapPercentage: fc.integer({ min: 1, max: 100 }),
});

test("no tool, no setting and no history takes more than the caps, and what succeeds takes something", () => {
  fc.assert(
    fc.property(anyFacts, anyTerms, (facts, change) => {
      const set = { ...terms, ...change };
      const { amount } = sumOf(facts, set);
      expect(amount).toBeLessThanOrEqual(set.stealMax);
      expect(amount).toBeLessThanOrEqual(facts.victimPoints);
      const lossMost = (facts.victimPeak * set.lossCapPercentage) / 100;
      if (amount > 0) expect(facts.victimLost + amount).toBeLessThanOrEqual(lossMost);
      expect(amount).toBeGreaterThanOrEqual(0);
      if (judgeHeist(facts, set).status === "success") expect(amount).toBeGreaterThan(0);
    }),
  );
});

test("a tool never takes less than no tool", () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      expect(sumOf(facts, terms).amount).toBeGreaterThanOrEqual(
        sumOf({ ...facts, tools: [] }, terms).amount,
      );
    }),
  );
});

test("however often somebody is robbed in a month, seven tenths of their peak stay", () => {
  fc.assert(
    fc.property(fc.integer({ min: 20, max: 100_000 }), fc.nat({ max: 60 }), (peak, times) => {
      let [left, lost] = [peak, 0];
      for (let heist = 0; heist < times; heist++) {
        const facts = { ...open, victimPoints: left, victimPeak: peak, victimLost: lost };
        const { amount } = sumOf({ ...facts, tools: ["sword", "hammer"] }, terms);
        left -= amount;
        lost += amount;
      }
      expect(left * 10).toBeGreaterThanOrEqual(peak * 7);
    }),
  );
});

test("half of something is something, and never more than it", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000 }), (amount) => {
      expect(halved(amount)).toBeGreaterThan(0);
      expect(halved(amount) * 2 - amount).toBeLessThanOrEqual(1);
    }),
  );
});
