import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { CreateForm } from "@/components/team/create-form";
import { TEAMS } from "@/components/team/links";
import { MyTeam } from "@/components/team/my-team";
import { TeamList } from "@/components/team/team-list";
import { Empty } from "@/components/ui/empty";
import { Older } from "@/components/ui/pagination";
import { listTeams, readMyTeams, readTeam } from "@/lib/team";
import { createTeamAction } from "@/lib/team/actions";
import { readPage, type Search } from "@/lib/web/read-page";
import { requestContext } from "@/lib/web/session";
import { Asked } from "./_asked";

export const metadata: Metadata = { title: "Teams" };

export default async function TeamsPage(props: { searchParams: Promise<Search> }) {
  const ctx = await requestContext();
  const [{ items, next }, mine] = await Promise.all([
    listTeams(ctx, await readPage(props.searchParams)),
    ctx.actor.kind === "user" ? readMyTeams(ctx) : null,
  ]);
  return (
    <PageBody>
      <PageHeader title="Teams" inBar>
        Pool play money with friends and write to a guardian together. What you put in stays yours.
      </PageHeader>
      {mine?.team && <MyTeam team={await readTeam(ctx, mine.team.slug)} />}
      {mine && <Asked invitations={mine.invitations} />}
      <section aria-labelledby="open" className="rule-double mt-6 pt-4">
        <h2 id="open">Open to everybody</h2>
        {items.length > 0 ? (
          <TeamList teams={items} />
        ) : (
          <Empty title="No team is open now">Found one, and ask others in.</Empty>
        )}
        {!mine && (
          <p className="mt-5 text-sm text-ink-2">
            <Link href={`/sign-in?next=${TEAMS}`}>Sign in</Link> to join one or to found your own.
          </p>
        )}
        <Older href={next && `${TEAMS}?after=${next}`} label="Older teams" />
      </section>
      {mine && !mine.team && (
        <section aria-labelledby="found" className="rule-double mt-6 pt-4">
          <h2 id="found">Found a team</h2>
          <CreateForm createAction={createTeamAction} />
        </section>
      )}
    </PageBody>
  );
}
