"use client";

import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { cx } from "@/components/ui/class-names";
import { Time } from "@/components/ui/time";
import type { TreeNode } from "@/lib/chat/tree/contract";
import { layOut, type MapRow } from "./map-layout";

const RAIL = 18;
const ROW = 52;

/** The whole tree of a chat, to walk through with the arrow keys and to go where one stands. */
export function BranchMap(props: {
  nodes: readonly TreeNode[];
  leafId: string | null;
  nameOf: (node: TreeNode) => string;
  onGo: (messageId: string) => void;
}) {
  const rows = useMemo(() => layOut(props.nodes, props.leafId), [props.nodes, props.leafId]);
  const here = Math.max(
    0,
    rows.findIndex((row) => row.here),
  );
  const [chosen, setChosen] = useState(here);
  const list = useRef<HTMLDivElement>(null);
  const width = (Math.max(0, ...rows.map(({ column }) => column)) + 1) * RAIL + 6;

  const move = (to: number) => {
    if (to < 0 || to >= rows.length) return;
    setChosen(to);
    list.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[to]?.focus();
  };
  const byKey = (event: KeyboardEvent) => {
    const row = rows[chosen];
    const to = row && target(event.key, rows, chosen, row);
    if (to !== undefined) {
      event.preventDefault();
      move(to);
    } else if (row && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      props.onGo(row.lastId);
    }
  };

  return (
    <div
      ref={list}
      role="tree"
      aria-label="Branches of this chat"
      tabIndex={-1}
      onKeyDown={byKey}
      className="mt-4 max-h-[62dvh] overflow-auto"
    >
      {rows.map((row, index) => (
        <div
          key={row.firstId}
          role="treeitem"
          tabIndex={index === chosen ? 0 : -1}
          aria-level={row.column + 1}
          aria-selected={row.here}
          aria-expanded={row.children > 0 ? true : undefined}
          onFocus={() => setChosen(index)}
          onClick={() => props.onGo(row.lastId)}
          onKeyDown={undefined}
          className={cx(
            "flex cursor-pointer items-center gap-3 pr-3 -outline-offset-2 hover:bg-overlay",
            row.here && "bg-overlay",
          )}
          style={{ height: ROW }}
        >
          <Rails
            row={row}
            parent={row.parent === null ? undefined : rows[row.parent]}
            width={width}
          />
          <span className="min-w-0 grow">
            <span className={cx("block truncate text-[0.875rem]", !row.onPath && "text-ink-2")}>
              <span className="text-ink-3">{props.nameOf(row.node)}: </span>
              {excerptWords(row.node.excerpt)}
            </span>
            <span className="figures block text-xs text-ink-3">
              {row.count === 1 ? "1 message" : `${row.count} messages`},{" "}
              <Time at={row.node.at} show="brief" />
              {row.here && ", you are here"}
            </span>
          </span>
        </div>
      ))}
    </div>
  );
}

/** Where an arrow key leads, as in any tree: up, down, to the parent, to the first branch. */
function target(key: string, rows: MapRow[], at: number, row: MapRow): number | undefined {
  switch (key) {
    case "ArrowUp":
      return at - 1;
    case "ArrowDown":
      return at + 1;
    case "ArrowLeft":
      return row.parent ?? undefined;
    case "ArrowRight":
      return row.children > 0 ? at + 1 : undefined;
    case "Home":
      return 0;
    case "End":
      return rows.length - 1;
    default:
      return undefined;
  }
}

function Rails(props: { row: MapRow; parent: MapRow | undefined; width: number }) {
  const { row, parent } = props;
  const x = (column: number) => column * RAIL + RAIL / 2;
  const middle = ROW / 2;
  const from = parent?.column;
  return (
    <svg
      width={props.width}
      height={ROW}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      className="text-line-strong"
    >
      {row.rails.map((column) => (
        <path key={column} d={`M${x(column)} 0V${ROW}`} />
      ))}
      {from !== undefined && from !== row.column && (
        <path
          d={`M${x(from)} 0C${x(from)} ${middle} ${x(row.column)} 0 ${x(row.column)} ${middle}`}
        />
      )}
      {from === row.column && <path d={`M${x(from)} 0V${middle}`} />}
      {row.children > 0 && <path d={`M${x(row.column)} ${middle}V${ROW}`} />}
      <circle
        cx={x(row.column)}
        cy={middle}
        r={row.here ? 5 : 4}
        className={row.onPath ? "fill-ink stroke-ink" : "fill-ground"}
      />
    </svg>
  );
}

/** The first words of a message are cut at ninety letters. */
const CUT_AT = 90;

function excerptWords(excerpt: string): string {
  if (excerpt === "") return "No words";
  return excerpt.length < CUT_AT ? excerpt : `${excerpt.trimEnd()}…`;
}
