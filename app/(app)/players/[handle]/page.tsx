import type { Metadata } from "next";
import { AttemptList } from "@/components/bounty/attempt-list";
import { playerHref } from "@/components/bounty/links";
import { PlayerSummary } from "@/components/bounty/player-summary";
import { PageBody } from "@/components/shell/page-body";
import { Older } from "@/components/ui/pagination";
import { listAttempts, readPlayer } from "@/lib/bounty";
import { readPlaceOf } from "@/lib/season";
import { readPlayer as readProfile } from "@/lib/user";
import { handleOf } from "@/lib/web/handle-of";
import { orNotFound } from "@/lib/web/or-not-found";
import { readPage, type Search } from "@/lib/web/read-page";
import { requestContext } from "@/lib/web/session";

type Props = { params: Promise<{ handle: string }>; searchParams: Promise<Search> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: handleOf((await params).handle) };
}

export default async function PlayerPage({ params, searchParams }: Props) {
  const ctx = await requestContext();
  const profile = await orNotFound(readProfile(ctx, handleOf((await params).handle)));
  const page = await readPage(searchParams);
  const [figures, { items, next }, standing] = await Promise.all([
    readPlayer(ctx, profile.id),
    listAttempts(ctx, { userId: profile.id }, page),
    readPlaceOf(ctx, profile.id),
  ]);
  return (
    <PageBody>
      <PlayerSummary player={profile} {...figures} standing={standing} />
      <section aria-labelledby="attempts" className="rule-double mt-8 pt-5">
        <h2 id="attempts">Attempts</h2>
        <AttemptList
          attempts={items}
          viewerId={ctx.actor.kind === "user" ? ctx.actor.userId : null}
          emptyText={`${profile.handle} has not written to a guardian yet.`}
        />
        <Older
          href={next && `${playerHref(profile.handle)}?after=${next}`}
          label="Earlier attempts"
        />
      </section>
    </PageBody>
  );
}
