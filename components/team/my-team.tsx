import Link from "next/link";
import { Sum } from "@/components/ui/money";
import { Tag } from "@/components/ui/tag";
import type { TeamPage } from "@/lib/team/listing/contract";
import { teamHref, teamPartHref } from "./links";
import { roleWords } from "./words";

/** The reader's own team, and how things stand there. */
export function MyTeam({ team }: { team: TeamPage }) {
  const { inside, mine } = team;
  if (!inside || !mine) return null;
  const drafts = inside.openDrafts;
  return (
    <section aria-labelledby="mine" className="rule-double pt-4">
      <p className="text-sm text-ink-3">Your team</p>
      <div className="mt-1 flex flex-wrap items-center gap-3">
        <h2 id="mine" className="min-w-0 wrap-anywhere">
          <Link href={teamHref(team.slug)}>{team.name}</Link>
        </h2>
        {mine.role && <Tag>{roleWords[mine.role]}</Tag>}
      </div>
      <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-ink-2">
        <span>
          <Link href={teamPartHref(team.slug, "pool")}>
            <Sum micros={mine.available} /> of yours
          </Link>{" "}
          in a pool of <Sum micros={team.pool} />
        </span>
        <span>{drafts === 1 ? "one open draft" : `${drafts} open drafts`}</span>
        <span>
          {team.members.length} of {team.places} people
        </span>
      </p>
    </section>
  );
}
