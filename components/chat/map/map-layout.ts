import type { TreeNode } from "@/lib/chat/tree/contract";

/** A stretch of messages without a fork, as one row of the map. */
export type MapRow = {
  /** The first and the last message of the stretch. */
  firstId: string;
  lastId: string;
  count: number;
  node: TreeNode;
  /** Rails from the left; the branch that is shown runs on the first. */
  column: number;
  /** Row that it grows out of; null for a root. */
  parent: number | null;
  /** Rails that pass this row, drawn from top to bottom. */
  rails: number[];
  onPath: boolean;
  /** The end of the shown branch. */
  here: boolean;
  /** Rows that grow out of it. */
  children: number;
};

/**
 * The tree as rows from top to bottom. After a fork the side branches come first, each on the next
 * rail; the branch that is shown (or else the first answer) goes on below on its own rail.
 */
export function layOut(nodes: readonly TreeNode[], leafId: string | null): MapRow[] {
  const children = new Map<string | null, TreeNode[]>();
  for (const node of nodes) {
    const found = children.get(node.parentId);
    if (found) found.push(node);
    else children.set(node.parentId, [node]);
  }
  const path = pathTo(nodes, leafId);
  const rows: MapRow[] = [];
  type Open = { node: TreeNode; column: number; parent: number | null };
  const stack: Open[] = [];
  const push = (from: TreeNode[], column: number, parent: number | null) => {
    const main = from.find(({ id }) => path.has(id)) ?? from[0];
    const side = from.filter((node) => node !== main);
    if (main) stack.push({ node: main, column, parent });
    for (const node of side.toReversed()) stack.push({ node, column: column + 1, parent });
  };
  push(children.get(null) ?? [], 0, null);
  for (let open = stack.pop(); open; open = stack.pop()) {
    const stretch = stretchFrom(open.node, children);
    const { column, parent } = open;
    const above = parent === null ? undefined : rows[parent];
    if (above) above.children += 1;
    rows.push({
      firstId: open.node.id,
      lastId: stretch.last.id,
      count: stretch.count,
      node: open.node,
      column,
      parent,
      rails: [],
      onPath: path.has(open.node.id),
      here: stretch.last.id === leafId,
      children: 0,
    });
    push(children.get(stretch.last.id) ?? [], column, rows.length - 1);
  }
  return withRails(rows);
}

function stretchFrom(
  node: TreeNode,
  children: ReadonlyMap<string | null, TreeNode[]>,
): { last: TreeNode; count: number } {
  let last = node;
  let count = 1;
  for (;;) {
    const [only, ...others] = children.get(last.id) ?? [];
    if (!only || others.length > 0) return { last, count };
    last = only;
    count += 1;
  }
}

function pathTo(nodes: readonly TreeNode[], leafId: string | null): Set<string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const path = new Set<string>();
  let at = leafId === null ? undefined : byId.get(leafId);
  while (at && !path.has(at.id)) {
    path.add(at.id);
    at = at.parentId === null ? undefined : byId.get(at.parentId);
  }
  return path;
}

/** Between a row and what grows out of it, the rail of the parent is drawn on every row. */
function withRails(rows: MapRow[]): MapRow[] {
  for (const [index, { parent }] of rows.entries()) {
    const from = parent === null ? undefined : rows[parent];
    if (parent === null || !from) continue;
    for (let between = parent + 1; between < index; between += 1) {
      const row = rows[between];
      if (row && !row.rails.includes(from.column)) row.rails.push(from.column);
    }
  }
  return rows;
}
