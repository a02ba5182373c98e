import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import type { TeamCard } from "@/lib/team/listing/contract";
import { teamHref } from "./links";
import { joinTerms, moneyWords } from "./words";

/** Which team it is that somebody is asked to join. */
export function AskedTeam({ team }: { team: TeamCard }) {
  const { members, places } = team;
  return (
    <>
      {team.description && <p className="measure text-ink-2 wrap-anywhere">{team.description}</p>}
      <p className="mt-1 measure text-sm text-ink-3 wrap-anywhere">
        Led by {team.leader}. {members.length} of at most {places} people: {members.join(", ")}.{" "}
        <Link href={teamHref(team.slug)}>Look at its page</Link>
      </p>
    </>
  );
}

/** What joining means, before anybody does. */
export function JoinTerms({ team }: { team: TeamCard }) {
  return (
    <ul className="measure list-disc space-y-1.5 pl-5 text-sm text-ink-2">
      {joinTerms(team).map((term) => (
        <li key={term}>{term}</li>
      ))}
      {team.cap && <li>One attempt costs at most {moneyWords(team.cap)}.</li>}
    </ul>
  );
}

/** What is in the way of joining, and what to do about it. */
export function JoinObstacle({ team, here }: { team: TeamCard; here: string }) {
  const { obstacle, name, own } = team;
  if (obstacle === "sign_in")
    return (
      <div className="flex flex-wrap gap-2.5">
        <LinkButton href={`/sign-up?next=${here}`} variant="primary">
          Make an account to join
        </LinkButton>
        <LinkButton href={`/sign-in?next=${here}`}>Sign in</LinkButton>
      </div>
    );
  if (obstacle === "already_in")
    return (
      <div className="grid justify-items-start gap-3">
        <Note tone="success">You are in {name}.</Note>
        <LinkButton href={teamHref(team.slug)}>To your team</LinkButton>
      </div>
    );
  return (
    <Note tone="warning">
      {obstacle === "in_team" && own && (
        <>
          You are in <Link href={teamHref(own.slug)}>{own.name}</Link>, and one can be in one team
          at a time. Leave it first if you want to join this one.
        </>
      )}
      {obstacle === "guest" && (
        <>
          You are here as a guest. <Link href="/settings/security">Keep your account</Link> first,
          so that what you put in stays yours.
        </>
      )}
      {obstacle === "full" && "This team is full. A place is free when somebody leaves."}
      {obstacle === "banned" && "This team has sent you away for good."}
      {obstacle === "dissolved" && "This team has ended."}
    </Note>
  );
}
