import type { Metadata } from "next";
import Link from "next/link";
import { BoardTable } from "@/components/season/board-table";
import { PointEvents } from "@/components/season/point-events";
import { ordinal, pointsText, seasonName, unlistedWords } from "@/components/season/season-words";
import { TermsPart } from "@/components/season/terms-part";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { Older } from "@/components/ui/pagination";
import { readMyPlace, readPointEvents, readTerms } from "@/lib/season";
import type { MyPlace } from "@/lib/season/contract";
import { readPage, type Search } from "@/lib/web/read-page";
import { signedInContext } from "@/lib/web/signed-in";
import { LEADERBOARD } from "../_boards";

export const metadata: Metadata = { title: "Why this place" };

const here = `${LEADERBOARD}/points`;

export default async function PointsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await signedInContext(here);
  const page = await readPage(searchParams);
  const [mine, terms, events] = await Promise.all([
    readMyPlace(ctx),
    readTerms(ctx),
    readPointEvents(ctx, page),
  ]);
  return (
    <PageBody>
      <PageHeader title={titleOf(mine)} actions={<Link href={LEADERBOARD}>The leaderboard</Link>}>
        {seasonName(mine.season)}: {reasonOf(mine)}
      </PageHeader>
      {mine.rows.length > 0 && <BoardTable label="You and your neighbours" rows={mine.rows} />}
      <section aria-labelledby="events" className="mt-7">
        <h2 id="events">What brought you {pointsText(mine.points)} points</h2>
        {events.items.length === 0 ? (
          <Empty title="No points yet this month">A judged attempt brings the first ones.</Empty>
        ) : (
          <div className="mt-3">
            <PointEvents events={events.items} />
          </div>
        )}
        <Older href={events.next && `${here}?after=${events.next}`} label="Earlier" />
      </section>
      <div className="rule-double mt-9 pt-5">
        <TermsPart terms={terms} league={mine.league} />
      </div>
    </PageBody>
  );
}

function titleOf({ place }: MyPlace): string {
  return place === null ? "Why you have no place" : `Why you are ${ordinal(place)}`;
}

function reasonOf(mine: MyPlace): string {
  if (mine.unlisted) return unlistedWords[mine.unlisted];
  if (mine.place === null) return "whoever has a point has a place.";
  const above = mine.place - 1;
  const people = above === 1 ? "1 person has" : `${above.toLocaleString("en")} people have`;
  return above === 0
    ? `nobody has more than your ${pointsText(mine.points)} points.`
    : `${people} more than your ${pointsText(mine.points)} points.`;
}
