import { type Hash, leafHash, nodeHash } from "./hash";

/**
 * The full nodes of the tree of RFC 6962, level by level from the leaves' hashes up. They never change
 * when the tree grows, so it tells of every smaller size that it had, too.
 */
export type Tree = Hash[][];

/** Adds a leaf, a hash, and every node that is full with it. */
export function addLeaf(tree: Tree, leaf: Hash): void {
  let node = leafHash(leaf);
  for (let height = 0; ; height++) {
    const level = tree[height] ?? [];
    tree[height] = level;
    level.push(node);
    if (level.length % 2 === 1) return;
    node = nodeHash(level.at(-2) ?? "", node);
  }
}

/** The tree over these leaves, each a hash. */
export function treeOf(leaves: readonly Hash[]): Tree {
  const tree: Tree = [];
  for (const leaf of leaves) addLeaf(tree, leaf);
  return tree;
}

export const sizeOf = (tree: Tree): number => tree[0]?.length ?? 0;

/** A node of the tree as it was over `size` leaves. One without a neighbour moves up as it is. */
function nodeAt(tree: Tree, height: number, place: number, size: number): Hash {
  if ((place + 1) * 2 ** height <= size) return tree[height]?.[place] ?? "";
  const left = nodeAt(tree, height - 1, place * 2, size);
  const right = place * 2 + 1;
  if (right * 2 ** (height - 1) >= size) return left;
  return nodeHash(left, nodeAt(tree, height - 1, right, size));
}

export function rootOf(tree: Tree, size = sizeOf(tree)): Hash {
  if (size < 1 || size > sizeOf(tree)) throw new RangeError("There is no such tree.");
  return nodeAt(tree, Math.ceil(Math.log2(size)), 0, size);
}

/** The neighbours on the way from a leaf, counted from 0, to the root over the first `size` leaves. */
export function pathTo(tree: Tree, index: number, size = sizeOf(tree)): Hash[] {
  const path: Hash[] = [];
  for (let height = 0; 2 ** height < size; height++) {
    const neighbour = Math.floor(index / 2 ** height) ^ 1;
    if (neighbour * 2 ** height < size) path.push(nodeAt(tree, height, neighbour, size));
  }
  return path;
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
