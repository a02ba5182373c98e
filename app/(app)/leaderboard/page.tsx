import type { Metadata } from "next";
import Link from "next/link";
import { type BoardColumn, BoardTable } from "@/components/season/board-table";
import { MyFigures } from "@/components/season/my-figures";
import {
  endWords,
  monthName,
  seasonName,
  unlistedWords,
  untilEnd,
} from "@/components/season/season-words";
import { TermsPart } from "@/components/season/terms-part";
import { PageBody } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { NavTabs } from "@/components/ui/nav-tabs";
import { Note } from "@/components/ui/note";
import { Older } from "@/components/ui/pagination";
import type { Context } from "@/lib/context";
import type { PageRequest } from "@/lib/core/paging";
import {
  listSeasons,
  readBoard,
  readHeistTokens,
  readMyPlace,
  readTerms,
  seasonOf,
} from "@/lib/season";
import { type Board, type MyPlace, type SeasonId, SeasonName } from "@/lib/season/contract";
import { orNotFound } from "@/lib/web/or-not-found";
import { readPage, type Search } from "@/lib/web/read-page";
import { requestContext } from "@/lib/web/session";
import { boardHref, LEADERBOARD, tabOf, tabsFor } from "./_boards";
import { Teams } from "./_teams";

export const metadata: Metadata = { title: "Leaderboard" };

export default async function LeaderboardPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await requestContext();
  const asked = await searchParams;
  const tabs = tabsFor(ctx);
  const tab = tabOf(tabs, asked.board);
  const past = SeasonName.safeParse(asked.season);
  const page = await readPage(searchParams, 25);
  const [board, mine, terms, seasons] = await Promise.all([
    readPeople(ctx, { tab, season: past.data, page }),
    readMine(ctx),
    readTerms(ctx),
    listSeasons(ctx),
  ]);
  const now = ctx.now();
  const { final, season } = board ?? { final: false, season: seasonOf(now) };
  return (
    <PageBody>
      <Head {...{ final, season, now }} signedIn={mine !== null} />
      {mine && !final && <MyFigures mine={mine.place} tokens={mine.tokens} now={now} />}
      {mine?.place.unlisted && (
        <Note tone="quiet" className="mt-4">
          {unlistedWords[mine.place.unlisted]}
        </Note>
      )}
      <div className="mt-5">
        {final ? (
          <Link href={LEADERBOARD}>To the present month</Link>
        ) : (
          <NavTabs
            label="Boards"
            current={boardHref(tab.board)}
            tabs={tabs.map(({ board: name, label }) => ({ href: boardHref(name), label }))}
          />
        )}
      </div>
      <div className="mt-3.5">
        {board ? (
          <Rows board={board} mine={mine?.place ?? null} />
        ) : (
          <Teams ctx={ctx} page={page} />
        )}
      </div>
      {board && <Older href={olderHref(board)} label="Further down" />}
      <div className="rule-double mt-9 pt-5">
        <TermsPart terms={terms} league={tab.board === "peaceful" ? "peaceful" : "open"} />
      </div>
      <MonthsBefore seasons={seasons} />
    </PageBody>
  );
}

function Head(props: { final: boolean; season: SeasonId; now: Date; signedIn: boolean }) {
  const { final, season, now } = props;
  return (
    <PageHeader
      title={final ? seasonName(season) : `${monthName(season)} leaderboard`}
      inBar
      actions={
        props.signedIn && (
          <LinkButton href={`${LEADERBOARD}/points`} variant="secondary">
            Why this place
          </LinkButton>
        )
      }
    >
      {final
        ? "This month is over, and its places are final."
        : `Points for taking part. The month ends ${untilEnd(season, now)}, on ${endWords(season)}.`}
    </PageHeader>
  );
}

function MonthsBefore({ seasons }: { seasons: readonly SeasonId[] }) {
  if (seasons.length === 0) return null;
  return (
    <nav aria-label="Months before" className="mt-7">
      <h2>Months before</h2>
      <ul className="mt-2 flex flex-wrap gap-x-5 gap-y-2">
        {seasons.map((season) => (
          <li key={season}>
            <Link href={`${LEADERBOARD}?season=${season}`}>{seasonName(season)}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Asked = { tab: ReturnType<typeof tabOf>; season: SeasonId | undefined; page: PageRequest };

/** A board of people; null where the board of teams is asked for, which has no months before. */
async function readPeople(ctx: Context, { tab, season, page }: Asked): Promise<Board | null> {
  if (tab.board === "team" && !season) return null;
  const among = ctx.actor.kind === "user" ? await tab.among?.(ctx, ctx.actor.userId) : undefined;
  const wanted = { board: tab.board, ...(among && { among }), ...(season && { season }) };
  return orNotFound(readBoard(ctx, wanted, page));
}

async function readMine(ctx: Context): Promise<{ place: MyPlace; tokens: bigint } | null> {
  if (ctx.actor.kind !== "user") return null;
  const [place, tokens] = await Promise.all([
    readMyPlace(ctx),
    readHeistTokens(ctx.db, ctx.actor.userId),
  ]);
  return { place, tokens };
}

function Rows({
  board,
  mine,
  column,
}: {
  board: Board;
  mine: MyPlace | null;
  column?: BoardColumn;
}) {
  if (board.items.length === 0)
    return (
      <Empty title="Nobody has points here yet" action={<Link href="/bounty">To the arena</Link>}>
        A judged attempt brings the first ones.
      </Empty>
    );
  return (
    <>
      <BoardTable
        label="Board"
        rows={board.items}
        leagues={board.board === "friends"}
        column={column}
      />
      {isElsewhere(board, mine) && (
        <section aria-labelledby="you" className="mt-6">
          <h2 id="you" className="mb-2">
            Where you stand
          </h2>
          <BoardTable label="You and your neighbours" rows={mine?.rows ?? []} column={column} />
        </section>
      )}
    </>
  );
}

/** The reader is on this board, on another page of it. */
function isElsewhere({ board, final, items }: Board, mine: MyPlace | null): boolean {
  if (!mine || mine.rows.length === 0 || final) return false;
  const league = { everyone: "open", peaceful: "peaceful", friends: null, team: null }[board];
  return mine.league === league && !items.some(({ me }) => me);
}

function olderHref({ board, season, final, next }: Board): string | null {
  if (!next) return null;
  const asked = new URLSearchParams({ after: next });
  if (board !== "everyone") asked.set("board", board);
  if (final) asked.set("season", season);
  return `${LEADERBOARD}?${asked}`;
}
