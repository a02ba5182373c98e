import { type Hash, leafHash, nodeHash } from "./hash";

/** The tree of RFC 6962, level by level from the leaves' hashes up to the root. */
export type Tree = readonly Hash[][];

/** Builds the tree over these leaves, each a hash. A node without a neighbour moves up as it is. */
export function treeOf(leaves: readonly Hash[]): Tree {
  const levels = [leaves.map(leafHash)];
  for (let level = levels[0] ?? []; level.length > 1; ) {
    level = pairs(level);
    levels.push(level);
  }
  return levels;
}

function pairs(level: readonly Hash[]): Hash[] {
  const above: Hash[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const [left = "", right] = [level[index], level[index + 1]];
    above.push(right === undefined ? left : nodeHash(left, right));
  }
  return above;
}

export function rootOf(tree: Tree): Hash {
  const root = tree.at(-1)?.[0];
  if (root === undefined) throw new RangeError("A tree without leaves has no root.");
  return root;
}

/** The neighbours on the way from a leaf, counted from 0, to the root. */
export function pathTo(tree: Tree, index: number): Hash[] {
  return tree.flatMap((level, height) => level[(index >> height) ^ 1] ?? []);
}

/** The root that a leaf at `index` of `size` leaves leads to, or null where the path does not fit. */
export function rootFrom(
  leaf: Hash,
  { index, size, path }: { index: number; size: number; path: readonly Hash[] },
): Hash | null {
  if (index < 0 || index >= size) return null;
  const rest = [...path];
  let node = leafHash(leaf);
  let [place, last] = [index, size - 1];
  for (; last > 0; place >>= 1, last >>= 1) {
    if (place === last && place % 2 === 0) continue;
    const neighbour = rest.shift();
    if (neighbour === undefined) return null;
    node = place % 2 === 0 ? nodeHash(node, neighbour) : nodeHash(neighbour, node);
  }
  return rest.length === 0 ? node : null;
}

/**
 * The full trees that a growing tree consists of, largest first: enough to add leaves and to
 * know the root, without the leaves that came before.
 */
export type Peaks = readonly { leaves: number; hash: Hash }[];

export function withLeaf(peaks: Peaks, leaf: Hash): Peaks {
  let last = { leaves: 1, hash: leafHash(leaf) };
  const rest = [...peaks];
  for (let before = rest.at(-1); before?.leaves === last.leaves; before = rest.at(-1)) {
    last = { leaves: last.leaves * 2, hash: nodeHash(before.hash, last.hash) };
    rest.pop();
  }
  return [...rest, last];
}

export function rootOfPeaks(peaks: Peaks): Hash {
  const root = peaks.reduceRight<Hash | null>(
    (right, { hash }) => (right === null ? hash : nodeHash(hash, right)),
    null,
  );
  if (root === null) throw new RangeError("A tree without leaves has no root.");
  return root;
}
