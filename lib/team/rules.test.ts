import fc from "fast-check";
import { expect, test } from "vitest";
import { divideToLargest } from "@/lib/core/divide";
import { permissions, splitKinds, teamActs, teamRoles } from "./contract";
import { approvalMissing, isEasier, mayAct, slugOf, successorOf, weightsOf } from "./rules";

const terms = { custom: {}, authorBonus: 0, authorId: "a" };

test("every act has somebody who may do it, and a leader may do all", () => {
  for (const act of teamActs) {
    expect(permissions[act].length).toBeGreaterThan(0);
    expect(mayAct("leader", act)).toBe(true);
  }
});

test("one's own money is everybody's to take out, whatever they are", () => {
  for (const role of teamRoles)
    for (const act of ["withdraw", "leave"] as const) expect(mayAct(role, act)).toBe(true);
});

test("a plain member neither sends, nor approves, nor changes terms, nor sends anybody away", () => {
  for (const act of ["send", "approve", "terms", "remove", "change", "invite"] as const)
    expect(mayAct("member", act)).toBe(false);
});

test("an author's bonus comes first, and the rest is divided as it was agreed", () => {
  const people = [
    { userId: "a", fee: 10n },
    { userId: "b", fee: 30n },
  ];
  const weights = weightsOf(people, { ...terms, split: "contribution", authorBonus: 20 });
  // 20 % and a quarter of 80 %: 40 %.
  expect(weights.get("a")).toBe(1_600n);
  expect(weights.get("b")).toBe(2_400n);
});

test("an author who takes no part gets no bonus", () => {
  const weights = weightsOf([{ userId: "b", fee: 1n }], {
    ...terms,
    split: "equal",
    authorBonus: 50,
  });
  expect([...weights]).toEqual([["b", 100n]]);
});

test("a prize divided by any split loses no unit and does not ask who stands first", () => {
  const people = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e"), { minLength: 1 });
  fc.assert(
    fc.property(
      people,
      fc.array(fc.bigInt({ min: 1n, max: 10n ** 10n }), { minLength: 5, maxLength: 5 }),
      fc.constantFrom(...splitKinds),
      fc.integer({ min: 0, max: 50 }),
      fc.bigInt({ min: 1n, max: 10n ** 13n }),
      (ids, fees, split, authorBonus, prize) => {
        const rows = ids.map((userId, index) => ({ userId, fee: fees[index] ?? 1n }));
        const custom = Object.fromEntries(ids.map((id, at) => [id, at === 0 ? 100 : 0]));
        const all = { split, custom, authorBonus, authorId: "a" };
        const divide = (order: typeof rows) => {
          const weights = weightsOf(order, all);
          const parts = order.map(({ userId: key }) => ({ key, weight: weights.get(key) ?? 0n }));
          return divideToLargest(prize, parts);
        };
        const [one, other] = [divide(rows), divide([...rows].reverse())];
        const sum = [...one.values()].reduce((total, part) => total + part, 0n);
        return sum === prize && ids.every((id) => one.get(id) === other.get(id));
      },
    ),
  );
});

test("the leader approves, or as many members as were agreed, or all where fewer are left", () => {
  const led = { approval: "leader", votesNeeded: 1, leaderId: "a" } as const;
  const of = (ids: string) => [...ids].map((userId) => ({ userId, joinedAt: new Date(0) }));
  expect(approvalMissing(led, ["b", "c"], of("abc"), [])).toBe("leader");
  expect(approvalMissing(led, ["a"], of("abc"), [])).toBeNull();
  const voted = { approval: "votes", votesNeeded: 3, leaderId: "a" } as const;
  expect(approvalMissing(voted, ["a", "b"], of("abcd"), [])).toBe("votes");
  expect(approvalMissing(voted, ["b", "c", "d"], of("abcd"), [])).toBeNull();
  expect(approvalMissing(voted, ["a", "b"], of("ab"), [])).toBeNull();
});

test("nobody's money is let go by the votes of who came after it was put in", () => {
  const day = (count: number) => new Date(Date.UTC(2026, 0, count));
  const voted = { approval: "votes", votesNeeded: 2, leaderId: "a" } as const;
  const [a, b, late] = [
    { userId: "a", joinedAt: day(1) },
    { userId: "b", joinedAt: day(1) },
    { userId: "late", joinedAt: day(3) },
  ] as const;
  const missing = (voters: string[], ...putInAt: Date[]) =>
    approvalMissing(
      voted,
      voters,
      [a, b, late],
      putInAt.map((at) => ({ putInAt: at })),
    );
  expect(missing(["a", "late"], day(2))).toBe("earlier");
  expect(missing(["a", "b"], day(2))).toBeNull();
  // Whoever puts more in after somebody has come takes them for one of those who decide.
  expect(missing(["a", "late"], day(4))).toBeNull();
  expect(missing(["a", "late"], day(4), day(2))).toBe("earlier");
  expect(missing(["late"], day(4))).toBe("votes");
});

test("however many come and vote, what those who were there did not let go stays", () => {
  const ids = ["a", "b", "c"];
  fc.assert(
    fc.property(
      fc.subarray(ids),
      fc.integer({ min: 1, max: 6 }),
      fc.integer({ min: 1, max: 4 }),
      (voters, votesNeeded, newcomers) => {
        const rule = { approval: "votes", votesNeeded, leaderId: "a" } as const;
        const there = ids.map((userId) => ({ userId, joinedAt: new Date(1) }));
        const come = Array.from({ length: newcomers }, (_, at) => ({
          userId: `late-${at}`,
          joinedAt: new Date(3),
        }));
        const owners = [{ putInAt: new Date(2) }];
        const all = [...voters, ...come.map(({ userId }) => userId)];
        const before = approvalMissing(rule, voters, there, owners);
        const after = approvalMissing(rule, all, [...there, ...come], owners);
        return after !== null || before === null;
      },
    ),
  );
});

test("a rule is easier where it lets something through that the one before it would have stopped", () => {
  const led = { approval: "leader", votesNeeded: 1, cap: null } as const;
  const voted = { approval: "votes", votesNeeded: 3, cap: 20n } as const;
  expect(isEasier(led, voted)).toBe(true);
  expect(isEasier({ ...voted, votesNeeded: 2 }, voted)).toBe(true);
  expect(isEasier({ ...voted, cap: 21n }, voted)).toBe(true);
  expect(isEasier({ ...led, cap: null }, { ...led, cap: 5n })).toBe(true);
  expect(isEasier(voted, led)).toBe(false);
  expect(isEasier({ ...voted, votesNeeded: 4, cap: 19n }, voted)).toBe(false);
  expect(isEasier(led, led)).toBe(false);
});

test("a strategist follows a leader, and the longest there among equals", () => {
  const at = (day: number) => new Date(Date.UTC(2026, 0, day));
  const old = { userId: "b", role: "member", joinedAt: at(1) } as const;
  const young = { userId: "c", role: "strategist", joinedAt: at(9) } as const;
  expect(successorOf([old, young])).toBe(young);
  expect(successorOf([{ ...old, userId: "d", joinedAt: at(2) }, old])).toBe(old);
  expect(successorOf([])).toBeNull();
});

test("a name without letters that an address can hold makes no address", () => {
  expect(slugOf("the grey owls")).toBe("the-grey-owls");
  expect(slugOf("東京")).toBe("");
});
