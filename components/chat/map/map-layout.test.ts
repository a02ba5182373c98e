import fc from "fast-check";
import { expect, test } from "vitest";
import type { TreeNode } from "@/lib/chat/tree/contract";
import { layOut } from "./map-layout";

const node = (id: string, parentId: string | null): TreeNode => ({
  id,
  parentId,
  role: "user",
  companionId: null,
  state: "complete",
  excerpt: id,
  at: "2026-11-20T20:00:00Z",
});

test("a chat without forks is one row", () => {
  const rows = layOut([node("a", null), node("b", "a"), node("c", "b")], "c");
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ firstId: "a", lastId: "c", count: 3, here: true, column: 0 });
});

test("the branch that is shown keeps its rail, and others leave it to the right", () => {
  const nodes = [node("a", null), node("b", "a"), node("x", "a"), node("y", "x"), node("c", "b")];
  const rows = layOut(nodes, "y");
  expect(rows.map(({ firstId, column, onPath }) => [firstId, column, onPath])).toEqual([
    ["a", 0, true],
    ["b", 1, false],
    ["x", 0, true],
  ]);
  expect(rows[1]?.rails).toEqual([0]);
  expect(rows[0]?.children).toBe(2);
});

const trees = fc
  .array(fc.nat(), { minLength: 1, maxLength: 60 })
  .map((picks) =>
    picks.map((pick, index) =>
      node(`m${index}`, index === 0 || pick % 9 === 0 ? null : `m${pick % index}`),
    ),
  );

test("every message is in exactly one row, below the row it grows out of", () => {
  fc.assert(
    fc.property(trees, fc.nat(), (nodes, pick) => {
      const rows = layOut(nodes, nodes[pick % nodes.length]?.id ?? null);
      expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(nodes.length);
      for (const [index, row] of rows.entries()) {
        if (row.parent !== null) expect(row.parent).toBeLessThan(index);
      }
    }),
  );
});

test("a tree of five thousand messages in one line is laid out without a deep stack", () => {
  const nodes = Array.from({ length: 5_000 }, (_, index) =>
    node(`m${index}`, index === 0 ? null : `m${index - 1}`),
  );
  expect(layOut(nodes, "m4999")).toHaveLength(1);
});
