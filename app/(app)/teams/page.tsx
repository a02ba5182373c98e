import type { Metadata } from "next";
import Link from "next/link";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { ActButton } from "@/components/team/act-button";
import { CreateForm } from "@/components/team/create-form";
import { TEAMS, teamHref } from "@/components/team/links";
import { MyTeam } from "@/components/team/my-team";
import { TeamList } from "@/components/team/team-list";
import { Empty } from "@/components/ui/empty";
import { Older } from "@/components/ui/pagination";
import { Time } from "@/components/ui/time";
import { listTeams, readMyTeams, readTeam } from "@/lib/team";
import {
  acceptInvitationAction,
  createTeamAction,
  declineInvitationAction,
} from "@/lib/team/actions";
import { readPage, type Search } from "@/lib/web/read-page";
import { requestContext } from "@/lib/web/session";

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
      {mine && mine.invitations.length > 0 && (
        <section aria-labelledby="asked" className="rule-double mt-6 pt-4">
          <h2 id="asked">You are invited</h2>
          <ul>
            {mine.invitations.map((one) => (
              <li
                key={one.id}
                className="flex flex-wrap items-center justify-between gap-3 border-b border-line py-3"
              >
                <span>
                  <Link href={teamHref(one.slug)}>{one.name}</Link>, until{" "}
                  <Time at={one.expiresAt} />
                </span>
                <span className="flex flex-wrap gap-2">
                  <ActButton
                    action={acceptInvitationAction}
                    input={{ invitationId: one.id }}
                    variant="primary"
                    done={`You are in ${one.name}.`}
                  >
                    Join
                  </ActButton>
                  <ActButton action={declineInvitationAction} input={{ invitationId: one.id }}>
                    Decline
                  </ActButton>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
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
