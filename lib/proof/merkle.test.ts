import fc from "fast-check";
import { expect, test } from "vitest";
import { type Hash, hashOf, leafHash, nodeHash } from "./hash";
import { type Peaks, pathTo, rootFrom, rootOf, rootOfPeaks, treeOf, withLeaf } from "./merkle";

const leavesOf = (count: number): Hash[] =>
  Array.from({ length: count }, (_, index) => hashOf("link", index));

/** The definition in RFC 6962, word for word: split at the largest power of two below the size. */
function definition(leaves: readonly Hash[]): Hash {
  const [only = ""] = leaves;
  if (leaves.length === 1) return leafHash(only);
  const split = 2 ** Math.floor(Math.log2(leaves.length - 1));
  return nodeHash(definition(leaves.slice(0, split)), definition(leaves.slice(split)));
}

const size = fc.integer({ min: 1, max: 70 });

test("the root is the one that RFC 6962 defines, built whole or leaf by leaf", () => {
  fc.assert(
    fc.property(size, (count) => {
      const leaves = leavesOf(count);
      const root = definition(leaves);
      expect(rootOf(treeOf(leaves))).toBe(root);
      expect(rootOfPeaks(leaves.reduce<Peaks>(withLeaf, []))).toBe(root);
    }),
  );
});

test("every leaf has a path to the root, and no other place or leaf has it", () => {
  fc.assert(
    fc.property(size, fc.nat(), fc.nat(), (count, one, two) => {
      const leaves = leavesOf(count);
      const tree = treeOf(leaves);
      const [index, other] = [one % count, two % count];
      const path = pathTo(tree, index);
      const root = rootOf(tree);
      expect(rootFrom(leaves[index] ?? "", { index, size: count, path })).toBe(root);
      if (other === index) return;
      expect(rootFrom(leaves[other] ?? "", { index, size: count, path })).not.toBe(root);
      expect(rootFrom(leaves[index] ?? "", { index: other, size: count, path })).not.toBe(root);
    }),
  );
});

test("a tree that has grown gives the paths and the root that it had", () => {
  fc.assert(
    fc.property(size, size, fc.nat(), (one, two, some) => {
      const [count, grown] = [Math.min(one, two), Math.max(one, two)];
      const leaves = leavesOf(grown);
      const index = some % count;
      const [before, after] = [treeOf(leaves.slice(0, count)), treeOf(leaves)];
      expect(pathTo(after, index, count)).toEqual(pathTo(before, index));
      expect(rootOf(after, count)).toBe(definition(leaves.slice(0, count)));
    }),
  );
});

test("a path that was shortened, prolonged or changed leads elsewhere", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 70 }), fc.nat(), fc.nat(), (count, one, two) => {
      const leaves = leavesOf(count);
      const tree = treeOf(leaves);
      const index = one % count;
      const [leaf = "", path, root] = [leaves[index], pathTo(tree, index), rootOf(tree)];
      const from = (changed: Hash[]) => rootFrom(leaf, { index, size: count, path: changed });
      expect(from(path.slice(1))).not.toBe(root);
      expect(from([...path, hashOf("link", "more")])).not.toBe(root);
      expect(from(path.with(two % path.length, hashOf("link", "other")))).not.toBe(root);
    }),
  );
});

test("a node never passes for a leaf", () => {
  const [one = "", two = ""] = leavesOf(2).map(leafHash);
  expect(leafHash(one + two)).not.toBe(nodeHash(one, two));
});
