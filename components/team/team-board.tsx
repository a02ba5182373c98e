import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import { Seal } from "@/components/ui/seal";
import { Table, Td, Th } from "@/components/ui/table";
import type { TeamPlace } from "@/lib/team/listing/contract";
import { teamHref } from "./links";

/** Teams by their points, with the reader's own marked wherever it stands. */
export function TeamBoardTable({ label, rows }: { label: string; rows: readonly TeamPlace[] }) {
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th className="w-12 pl-3">
            <span className="sr-only">Place</span>
          </Th>
          <Th>Team</Th>
          <Th figure>People</Th>
          <Th figure className="pr-3!">
            Points
          </Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((team) => (
          <tr
            key={team.slug}
            className={cx(team.mine && "bg-raised")}
            aria-current={team.mine || undefined}
          >
            <Td
              className={cx(
                "display-face border-l-2 pl-3 text-lg text-ink-2",
                team.mine ? "border-l-ink" : "border-l-transparent",
              )}
            >
              {team.place.toLocaleString("en")}
            </Td>
            <Td>
              <span className="flex min-w-0 items-center gap-2.5">
                <Seal name={team.name} own={team.mine} />
                <Link
                  href={teamHref(team.slug)}
                  className={cx(
                    "inline-flex min-h-8 items-center text-ink no-underline wrap-anywhere hover:underline pointer-coarse:min-h-11",
                    team.mine && "font-medium",
                  )}
                >
                  {team.name}
                  {team.mine && " (yours)"}
                </Link>
              </span>
            </Td>
            <Td figure>{team.people}</Td>
            <Td figure className="pr-3!">
              {Number(team.points).toLocaleString("en")}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
