import fc from "fast-check";
import { expect, test } from "vitest";
import { allSympathies } from "./house-model/sympathies";
import { describeWeakness, drawWeakness } from "./weakness";

test("a weakness belongs to its secret, its round and nothing else", () => {
  const drawn = drawWeakness("secret", "rnd_1", 3);
  expect(drawWeakness("secret", "rnd_1", 3)).toEqual(drawn);
  const others = Array.from({ length: 20 }, (_, i) => drawWeakness(`secret ${i}`, "rnd_1", 3));
  expect(new Set(others.map(String)).size).toBeGreaterThan(10);
});

test("it has two different parts, from level four on three", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.integer({ min: 1, max: 5 }),
      (secret, round, level) => {
        const drawn = drawWeakness(secret, round, level);
        expect(drawn).toHaveLength(level >= 4 ? 3 : 2);
        expect(new Set(drawn).size).toBe(drawn.length);
      },
    ),
  );
});

test("every sympathy is drawn about equally often", () => {
  const counts = new Map(allSympathies.map((sympathy) => [sympathy, 0]));
  for (let round = 0; round < 1_200; round++)
    for (const one of drawWeakness("secret", `rnd_${round}`, 1))
      counts.set(one, (counts.get(one) ?? 0) + 1);
  for (const count of counts.values()) {
    expect(count).toBeGreaterThan(140);
    expect(count).toBeLessThan(260);
  }
});

test("it is revealed in words", () => {
  expect(describeWeakness(["rest", "silence"])).toBe("rest after a long vigil and silence");
  expect(describeWeakness(["rest", "mercy", "silence"])).toBe(
    "rest after a long vigil, mercy for a third person and silence",
  );
});
