import { LinkButton } from "@/components/ui/link-button";
import { joinTeamAction, leaveTeamAction } from "@/lib/team/actions";
import type { TeamPage } from "@/lib/team/listing/contract";
import { ActButton, AskButton } from "./act-button";
import { teamHref } from "./links";

/** Coming and going. */
export function TeamActs({ team }: { team: TeamPage }) {
  if (team.joining === "open")
    return (
      <ActButton
        action={joinTeamAction}
        input={{ teamId: team.id }}
        variant="primary"
        done={`You are in ${team.name}.`}
      >
        Join
      </ActButton>
    );
  if (team.joining === "sign_in")
    return <LinkButton href={`/sign-in?next=${teamHref(team.slug)}`}>Sign in to join</LinkButton>;
  if (!team.inside) return null;
  return (
    <AskButton
      action={leaveTeamAction}
      input={{ teamId: team.id }}
      title={`Leave ${team.name}?`}
      text={leaveWords(team)}
      act="Leave"
      doing="Leaving"
      done={`You have left ${team.name}.`}
    >
      Leave
    </AskButton>
  );
}

function leaveWords({ members, mine }: TeamPage): string {
  const money = "Your unspent money goes to your wallet, and your share of what waits stays yours.";
  if (members.length === 1) return `${money} You are the last one, so the team ends.`;
  return mine?.role === "leader" ? `${money} Somebody else leads the team then.` : money;
}
