import type { Metadata } from "next";
import { cache } from "react";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { teamHref, teamPartHref } from "@/components/team/links";
import { LiveTeam } from "@/components/team/live-team";
import { Members } from "@/components/team/members";
import { People } from "@/components/team/people";
import { Pool } from "@/components/team/pool";
import { Record } from "@/components/team/record";
import { Settings } from "@/components/team/settings";
import { Written } from "@/components/team/strategies";
import { TeamActs } from "@/components/team/team-acts";
import { TeamFigures } from "@/components/team/team-figures";
import { Together } from "@/components/team/together";
import { NavTabs } from "@/components/ui/nav-tabs";
import { Note } from "@/components/ui/note";
import { type Id, isId } from "@/lib/core/id";
import { readTeam } from "@/lib/team";
import type { TeamPage as Team, TeamInside } from "@/lib/team/listing/contract";
import { readMyBalance } from "@/lib/wallet";
import { orNotFound } from "@/lib/web/or-not-found";
import type { Search } from "@/lib/web/read-page";
import { requestContext } from "@/lib/web/session";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Search> };

const parts = [
  { name: "together", label: "Drafts and talk" },
  { name: "pool", label: "Pool" },
  { name: "record", label: "Attempts" },
  { name: "people", label: "People" },
  { name: "settings", label: "Settings" },
] as const;
type Part = (typeof parts)[number]["name"];

const closed: Partial<Record<NonNullable<Team["joining"]>, string>> = {
  private: "This team takes people it has invited.",
  full: "This team is full.",
  banned: "This team has sent you away.",
  in_team: "You are in another team. One at a time: leave it first if you want to join this one.",
};

/** Read once for a request, by its title and by itself. */
const findTeam = cache(async (slug: string, draftsAfter: Id<"draft"> | undefined) =>
  orNotFound(readTeam(await requestContext(), slug, { draftsAfter })),
);

async function teamOf({ params, searchParams }: Props): Promise<Team> {
  const { after } = await searchParams;
  const isDraft = typeof after === "string" && isId("draft", after);
  return findTeam((await params).slug, isDraft ? after : undefined);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: (await teamOf(props)).name };
}

export default async function TeamPage(props: Props) {
  const team = await teamOf(props);
  const { inside, mine } = team;
  const wallet = mine ? (await readMyBalance(await requestContext())).available : "0";
  return (
    <PageBody>
      <PageHeader title={team.name} actions={<TeamActs team={team} />}>
        {team.description || `A team led by ${team.leader}.`}
      </PageHeader>
      {team.dissolved && (
        <Note tone="quiet" className="mb-4">
          This team has ended.
        </Note>
      )}
      {team.joining && closed[team.joining] && (
        <Note tone="quiet" className="mb-4">
          {closed[team.joining]}
        </Note>
      )}
      {inside && <LiveTeam teamId={team.id} present={inside.present.length > 0} />}
      <TeamFigures team={team} />
      {inside ? (
        <Inside team={team} inside={inside} wallet={wallet} search={await props.searchParams} />
      ) : (
        <>
          <Pool team={team} inside={null} wallet={wallet} />
          {mine && <Written teamId={team.id} written={mine.written} />}
          {!team.dissolved && <Members team={team} />}
          <Record team={team} />
        </>
      )}
    </PageBody>
  );
}

function Inside(props: { team: Team; inside: TeamInside; wallet: string; search: Search }) {
  const { team, inside, wallet, search } = props;
  const leads = team.mine?.role === "leader";
  const open = parts.filter(({ name }) => leads || name !== "settings");
  const part = open.find(({ name }) => name === search.part)?.name ?? "together";
  return (
    <>
      <div className="mt-5">
        <NavTabs
          label={team.name}
          current={hrefOf(team, part)}
          tabs={open.map(({ name, label }) => ({ href: hrefOf(team, name), label }))}
        />
      </div>
      <div className="[&>section:first-child]:mt-0 [&>section:first-child]:border-t-0">
        {part === "together" && (
          <Together team={team} inside={inside} older={search.after !== undefined} />
        )}
        {part === "pool" && <Pool team={team} inside={inside} wallet={wallet} />}
        {part === "record" && <Record team={team} />}
        {part === "people" && <People team={team} inside={inside} />}
        {part === "settings" && <Settings team={team} inside={inside} />}
      </div>
    </>
  );
}

function hrefOf({ slug }: Team, part: Part): string {
  return part === "together" ? teamHref(slug) : teamPartHref(slug, part);
}
