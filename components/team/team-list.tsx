import Link from "next/link";
import type { TeamLine } from "@/lib/team/listing/contract";
import { teamHref } from "./links";

/** Teams that anybody may join. */
export function TeamList({ teams }: { teams: TeamLine[] }) {
  return (
    <ul className="grid gap-x-8 lg:grid-cols-2">
      {teams.map((team) => (
        <li key={team.id} className="border-b border-line py-4">
          <h3 className="wrap-anywhere">
            <Link href={teamHref(team.slug)}>{team.name}</Link>
          </h3>
          {team.description && <p className="text-ink-2 wrap-anywhere">{team.description}</p>}
          <p className="mt-1 text-sm text-ink-3">
            Led by {team.leader}, {team.members} of {team.places}
          </p>
        </li>
      ))}
    </ul>
  );
}
