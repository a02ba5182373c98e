import type { Metadata } from "next";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { ActButton } from "@/components/team/act-button";
import { TeamAttempts } from "@/components/team/attempts";
import { Drafts } from "@/components/team/drafts";
import { Invitations } from "@/components/team/invitations";
import { TEAMS } from "@/components/team/links";
import { LiveTeam } from "@/components/team/live-team";
import { Matrix } from "@/components/team/matrix";
import { Members } from "@/components/team/members";
import { Pool } from "@/components/team/pool";
import { SettingsForm } from "@/components/team/settings-form";
import { Talk, TalkLines } from "@/components/team/talk";
import { TeamFigures } from "@/components/team/team-figures";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import { readTeam } from "@/lib/team";
import { dissolveTeamAction, joinTeamAction, leaveTeamAction } from "@/lib/team/actions";
import { permissions } from "@/lib/team/contract";
import type { TeamPage as Team } from "@/lib/team/listing/contract";
import { orNotFound } from "@/lib/web/or-not-found";
import { requestContext } from "@/lib/web/session";

type Props = { params: Promise<{ slug: string }> };

export const metadata: Metadata = { title: "Team" };

const closed: Partial<Record<NonNullable<Team["joining"]>, string>> = {
  private: "This team takes people it has invited.",
  full: "This team is full.",
  banned: "This team has sent you away.",
};

export default async function TeamPage({ params }: Props) {
  const { slug } = await params;
  const team = await orNotFound(readTeam(await requestContext(), slug));
  const { inside } = team;
  const invites = inside && team.mine?.role !== "member";
  return (
    <PageBody>
      <PageHeader title={team.name} actions={<Acts team={team} />}>
        {team.description || `A team led by ${team.leader}.`}
      </PageHeader>
      {team.dissolved && <Note tone="quiet">This team has ended.</Note>}
      {team.joining && closed[team.joining] && <Note tone="quiet">{closed[team.joining]}</Note>}
      {inside && <LiveTeam teamId={team.id} />}
      <TeamFigures team={team} />
      {inside && <Drafts team={team} inside={inside} />}
      <Pool team={team} inside={inside} />
      {inside && <Talk team={team} inside={inside} />}
      <Members team={team} />
      {invites && <Invitations teamId={team.id} invitations={inside.invitations} />}
      <section aria-labelledby="attempts" className="rule-double mt-6 pt-4">
        <h2 id="attempts">Attempts</h2>
        {team.attempts.length > 0 ? (
          <TeamAttempts attempts={team.attempts} />
        ) : (
          <Empty title="Nothing sent yet">What the team sends stands here, with all parts.</Empty>
        )}
      </section>
      {team.published.map(({ roundNumber, lines }) => (
        <section
          key={roundNumber}
          aria-label={`Strategy for round ${roundNumber}`}
          className="rule-double mt-6 pt-4"
        >
          <h2>Strategy for round {roundNumber}</h2>
          <TalkLines lines={lines} />
        </section>
      ))}
      {inside && (
        <section aria-labelledby="rules" className="rule-double mt-6 pt-4">
          <h2 id="rules">Who may do what</h2>
          <Matrix permissions={permissions} />
        </section>
      )}
      {inside && team.mine?.role === "leader" && (
        <section aria-labelledby="settings" className="rule-double mt-6 pt-4">
          <h2 id="settings">Settings</h2>
          <SettingsForm team={team} inside={inside} />
          <p className="mt-5">
            <ActButton
              action={dissolveTeamAction}
              input={{ teamId: team.id }}
              variant="danger"
              ask="End the team? Everybody gets their unspent money back."
            >
              End the team
            </ActButton>
          </p>
        </section>
      )}
    </PageBody>
  );
}

function Acts({ team }: { team: Team }) {
  if (team.joining === "open")
    return (
      <ActButton action={joinTeamAction} input={{ teamId: team.id }} variant="primary">
        Join
      </ActButton>
    );
  if (team.joining === "sign_in")
    return <LinkButton href={`/sign-in?next=${TEAMS}/${team.slug}`}>Sign in to join</LinkButton>;
  if (!team.inside) return null;
  return (
    <ActButton
      action={leaveTeamAction}
      input={{ teamId: team.id }}
      ask="Leave? Your unspent money goes with you."
    >
      Leave
    </ActButton>
  );
}
