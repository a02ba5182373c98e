import type { Metadata } from "next";
import Link from "next/link";
import { LobbyNotes } from "@/components/heist/lobby-notes";
import { monthLine } from "@/components/heist/month-line";
import { NextHeist } from "@/components/heist/next-heist";
import { RobPart } from "@/components/heist/rob-part";
import { type BoardLinks, TargetCell } from "@/components/heist/target-cell";
import { BoardTable } from "@/components/season/board-table";
import { MyFigures } from "@/components/season/my-figures";
import { monthName, untilEnd } from "@/components/season/season-words";
import { WithMargin } from "@/components/shell/page-body";
import { PageHeader } from "@/components/shell/page-header";
import { Empty } from "@/components/ui/empty";
import { LinkButton } from "@/components/ui/link-button";
import { NavTabs } from "@/components/ui/nav-tabs";
import { Older } from "@/components/ui/pagination";
import { markTargets, readHistory, readMine, readTerms } from "@/lib/heist";
import { executeHeistAction } from "@/lib/heist/actions";
import type { TokenView } from "@/lib/heist/contract";
import { readBoard, readMyPlace, readPointEvents } from "@/lib/season";
import { orNotFound } from "@/lib/web/or-not-found";
import { readPage, type Search } from "@/lib/web/read-page";
import { signedInContext } from "@/lib/web/signed-in";
import { lobbyTabs, tabOf } from "../leaderboard/_boards";
import { askedPreview, heistHref } from "./_asked";
import { MinePart } from "./_mine";

export const metadata: Metadata = { title: "Heists" };

const CHARTED = 200;

export default async function HeistsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await signedInContext("/heists");
  const asked = await searchParams;
  const tab = tabOf(lobbyTabs, asked.board);
  const page = await readPage(searchParams, 25);
  const among = await tab.among?.(ctx, ctx.actor.userId);
  const [board, place, mine, history, events, set] = await Promise.all([
    orNotFound(readBoard(ctx, { board: tab.board, ...(among && { among }) }, page)),
    readMyPlace(ctx),
    readMine(ctx),
    readHistory(ctx, { limit: 10 }),
    readPointEvents(ctx, { limit: CHARTED }),
    readTerms(ctx.db),
  ]);
  const { enabled, terms } = set;
  const others = [...board.items, ...place.rows].filter(({ me }) => !me);
  const marks = await markTargets(ctx, [...new Set(others.map(({ userId }) => userId))]);
  const links: BoardLinks = { board: tab.board, after: page.after };
  const chosen = enabled ? await askedPreview(ctx, asked) : null;
  const now = ctx.now();
  const column = {
    title: "Heist",
    cell: (row: (typeof board.items)[number]) => (
      <TargetCell
        row={row}
        mark={marks.get(row.userId)}
        href={heistHref(links, row.userId)}
        now={now}
      />
    ),
  };
  const isPeaceful = mine.league === "peaceful";
  const shown = { ...(!isPeaceful && enabled && { column }), chosen: chosen?.preview.targetId };
  const month = monthLine(events.items, now);
  const inReturn = history.items.find(({ counterUntil }) => counterUntil !== null);
  return (
    <WithMargin
      label="The heist"
      margin={
        <RobPart
          chosen={chosen}
          held={mine.items}
          terms={terms}
          hrefs={{
            back: heistHref(links),
            withTools: (tools) => heistHref(links, chosen?.preview.targetId, tools),
          }}
          action={executeHeistAction}
          now={now}
          closed={closedTo(mine)}
        />
      }
    >
      <PageHeader
        title="Heists"
        inBar
        actions={
          <LinkButton href="/leaderboard" variant="secondary">
            Boards and prizes
          </LinkButton>
        }
      >
        {`One token takes ${terms.stealPercentage} % of a rival's ${monthName(board.season)} points, at most ${terms.stealMax}. The month ends ${untilEnd(board.season, now)}.`}
      </PageHeader>
      <MyFigures
        mine={place}
        tokens={BigInt(mine.tokens)}
        now={now}
        last={<NextHeist mine={mine} />}
      />
      <LobbyNotes
        mine={mine}
        inReturn={inReturn && { ...inReturn, href: heistHref(links, inReturn.otherId) }}
        nobody={others.length > 0 && [...marks.values()].every(({ reason }) => reason !== null)}
      />
      <div className="mt-5 mb-3.5">
        <NavTabs
          label="Boards"
          current={heistHref({ board: tab.board })}
          tabs={lobbyTabs.map(({ board: name, label }) => ({
            href: heistHref({ board: name }),
            label,
          }))}
        />
      </div>
      {board.items.length === 0 ? (
        <NobodyHere friends={tab.board === "friends"} />
      ) : (
        <BoardTable label="Board" rows={board.items} {...shown} />
      )}
      <Older
        href={board.next && heistHref({ board: tab.board, after: board.next })}
        label="Further down"
      />
      {place.rows.length > 0 && !board.items.some(({ me }) => me) && (
        <section aria-labelledby="near" className="mt-6">
          <h2 id="near" className="mb-2">
            Near you
          </h2>
          <BoardTable label="You and your neighbours" rows={place.rows} {...shown} />
        </section>
      )}
      <MinePart
        mine={mine}
        set={set}
        history={history.items}
        month={month && { ...month, name: monthName(board.season) }}
      />
    </WithMargin>
  );
}

/** Why nobody can be robbed at all, whoever they are. */
function closedTo({ enabled, league }: TokenView): "stopped" | "peaceful" | null {
  if (!enabled) return "stopped";
  return league === "peaceful" ? "peaceful" : null;
}

function NobodyHere({ friends }: { friends: boolean }) {
  if (friends)
    return (
      <Empty
        title="None of your friends has points yet"
        action={<Link href="/friends">Invite a friend</Link>}
      >
        A friend stands here once they have really played.
      </Empty>
    );
  return (
    <Empty title="Nobody has points here yet" action={<Link href="/bounty">To the arena</Link>}>
      A judged attempt brings the first ones.
    </Empty>
  );
}
