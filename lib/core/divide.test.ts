import fc from "fast-check";
import { expect, test } from "vitest";
import { divideByRemainder, divideToLargest, layOver } from "./divide";

const weights = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 12n }), { minLength: 1, maxLength: 7 })
  .filter((all) => all.some((weight) => weight > 0n))
  .map((all) => all.map((weight, index) => ({ key: `p${index}`, weight })));
const amount = fc.bigInt({ min: 0n, max: 10n ** 14n });
const sum = (values: Iterable<bigint>) => [...values].reduce((a, b) => a + b, 0n);

test.each([
  ["largest remainder", divideByRemainder],
  ["the largest part", divideToLargest],
])("by %s no unit is lost and none is made", (_, divide) => {
  fc.assert(
    fc.property(amount, weights, (whole, parts) => sum(divide(whole, parts).values()) === whole),
  );
});

test.each([
  ["largest remainder", divideByRemainder],
  ["the largest part", divideToLargest],
])("by %s the order in which people stand changes nothing", (_, divide) => {
  fc.assert(
    fc.property(amount, weights, fc.nat(), (whole, parts, seed) => {
      const turned = [...parts.slice(seed % parts.length), ...parts.slice(0, seed % parts.length)];
      const [one, other] = [divide(whole, parts), divide(whole, turned.reverse())];
      return parts.every(({ key }) => one.get(key) === other.get(key));
    }),
  );
});

test("whoever pays by what they have never pays more than they have", () => {
  fc.assert(
    fc.property(weights, fc.nat({ max: 1_000_000 }), (parts, share) => {
      const whole = (sum(parts.map(({ weight }) => weight)) * BigInt(share)) / 1_000_000n;
      const given = divideByRemainder(whole, parts);
      return parts.every(({ key, weight }) => (given.get(key) ?? 0n) <= weight);
    }),
  );
});

test("whoever has no part gets nothing, and a remainder goes where it is said", () => {
  const parts = [
    { key: "b", weight: 1n },
    { key: "a", weight: 1n },
    { key: "c", weight: 1n },
    { key: "d", weight: 0n },
  ];
  expect([...divideByRemainder(100n, parts)].sort()).toEqual([
    ["a", 34n],
    ["b", 33n],
    ["c", 33n],
    ["d", 0n],
  ]);
  expect(divideToLargest(101n, [...parts, { key: "e", weight: 3n }]).get("e")).toBe(53n);
});

test("laid over each other, rows give and columns get exactly their own, in few pieces", () => {
  fc.assert(
    fc.property(amount, weights, weights, (whole, payers, shares) => {
      const rows = [...divideByRemainder(whole, payers)].map(([of, part]) => ({
        of,
        amount: part,
      }));
      const columns = [...divideToLargest(whole, shares)].map(([of, part]) => ({
        of,
        amount: part,
      }));
      const pieces = layOver(rows, columns);
      const of = (side: "row" | "column", key: string) =>
        sum(pieces.filter((piece) => piece[side] === key).map((piece) => piece.amount));
      return (
        pieces.length < rows.length + columns.length &&
        pieces.every((piece) => piece.amount > 0n) &&
        rows.every((row) => of("row", row.of) === row.amount) &&
        columns.every((column) => of("column", column.of) === column.amount)
      );
    }),
  );
});
