import Link from "next/link";
import type { ReactNode } from "react";
import { playerHref } from "@/components/bounty/links";
import { cx } from "@/components/ui/class-names";
import { Seal } from "@/components/ui/seal";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { BoardRow } from "@/lib/season/contract";
import { pointsText } from "./season-words";

/** One more column, after the points: `null` leaves a cell empty. */
export type BoardColumn = { title: string; cell: (row: BoardRow) => ReactNode };

/** People by their points, with the reader marked wherever they stand. */
export function BoardTable(props: {
  label: string;
  rows: readonly BoardRow[];
  /** Says of each row whether it is of the peaceful league. */
  leagues?: boolean;
  column?: BoardColumn | undefined;
  /** The row that something beside the board is about. */
  chosen?: string | undefined;
}) {
  const { column, chosen } = props;
  return (
    <Table label={props.label}>
      <thead>
        <tr>
          <Th className="w-12 pl-3">
            <span className="sr-only">Place</span>
          </Th>
          <Th>Player</Th>
          <Th figure className="pr-3!">
            Points
          </Th>
          {column && (
            <Th figure className="pr-3!">
              {column.title}
            </Th>
          )}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr
            key={row.userId}
            className={cx(row.me && "bg-raised", row.userId === chosen && "bg-overlay")}
            aria-current={row.me || undefined}
          >
            <Td
              className={cx("display-face border-l-2 pl-3 text-lg text-ink-2", edgeOf(row, chosen))}
            >
              {row.place.toLocaleString("en")}
            </Td>
            <Td>
              <Player row={row} showLeague={props.leagues === true} />
            </Td>
            <Td figure className="pr-3!">
              {pointsText(row.points)}
            </Td>
            {column && (
              <Td figure className="pr-3!">
                {column.cell(row)}
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function edgeOf(row: BoardRow, chosen: string | undefined): string {
  if (row.userId === chosen) return "border-l-lapis";
  return row.me ? "border-l-ink" : "border-l-transparent";
}

function Player({ row, showLeague }: { row: BoardRow; showLeague: boolean }) {
  const { handle, me, league } = row;
  if (handle === null) return <span className="text-ink-3">Somebody who hides now</span>;
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <Seal name={handle} own={me} />
      <Link
        href={playerHref(handle)}
        className={cx(
          "inline-flex min-h-8 items-center text-ink no-underline [overflow-wrap:anywhere] hover:underline pointer-coarse:min-h-11",
          me && "font-medium",
        )}
      >
        {handle}
        {me && " (you)"}
      </Link>
      {showLeague && league === "peaceful" && <Tag>Peaceful</Tag>}
    </span>
  );
}
