import type { Metadata } from "next";
import { cache } from "react";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { AcceptLinkButton } from "@/components/team/accept-link";
import { AskedTeam, JoinObstacle, JoinTerms } from "@/components/team/asked-team";
import { joinHref, TEAMS } from "@/components/team/links";
import { linkOverWords } from "@/components/team/words";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { Time } from "@/components/ui/time";
import { readLink } from "@/lib/team";
import { acceptLinkAction } from "@/lib/team/actions";
import { AcceptLink } from "@/lib/team/contract";
import { requestContext } from "@/lib/web/session";

type Props = { params: Promise<{ token: string }> };

/** What the link leads to, read once for its title and its page; null where it leads nowhere. */
const linkOf = cache(async (token: string) => {
  const input = AcceptLink.safeParse({ token });
  return input.success ? readLink(await requestContext(), input.data) : null;
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const link = await linkOf((await params).token);
  return { title: link ? `Join ${link.team.name}` : "Join a team", robots: { index: false } };
}

export default async function JoinPage({ params }: Props) {
  const { token } = await params;
  const link = await linkOf(token);
  const teams = <LinkButton href={TEAMS}>To the teams</LinkButton>;
  if (!link)
    return (
      <PageBody width="text">
        <Empty level="h1" title="This link leads to no team" action={teams}>
          A part of it may be missing. Ask whoever sent it for another.
        </Empty>
      </PageBody>
    );
  const { state, by, expiresAt, team } = link;
  if (state !== "pending" && team.obstacle !== "already_in")
    return (
      <PageBody width="text">
        <Empty level="h1" title={`This link to ${team.name} is over`} action={teams}>
          {linkOverWords[state]} Ask {by ?? "somebody of the team"} for another.
        </Empty>
      </PageBody>
    );
  return (
    <PageBody width="text">
      <PageHeader title={`Join ${team.name}?`}>
        {by ? `${by} invites you` : "You are invited"} to play as one team.
      </PageHeader>
      <section aria-label="The team" className="rule-double pt-4">
        <AskedTeam team={team} />
      </section>
      <section aria-labelledby="means" className="mt-6">
        <h2 id="means" className="mb-2">
          What joining means
        </h2>
        <JoinTerms team={team} />
      </section>
      <div className="mt-6">
        {team.obstacle ? (
          <JoinObstacle team={team} here={joinHref(token)} />
        ) : (
          <AcceptLinkButton token={token} name={team.name} acceptAction={acceptLinkAction} />
        )}
      </div>
      {state === "pending" && (
        <p className="mt-4 text-sm text-ink-3">
          The link takes one person in, until <Time at={expiresAt} />.
        </p>
      )}
    </PageBody>
  );
}
