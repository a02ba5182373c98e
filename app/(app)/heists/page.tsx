import type { Metadata } from "next";
import Link from "next/link";
import { HistoryList } from "@/components/heist/history-list";
import { ItemList } from "@/components/heist/item-list";
import { LeagueSwitch } from "@/components/heist/league-switch";
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
import { Note } from "@/components/ui/note";
import { Older } from "@/components/ui/pagination";
import { Stat } from "@/components/ui/stat";
import { Time } from "@/components/ui/time";
import { markTargets, readHistory, readMine, readTerms } from "@/lib/heist";
import { chooseLeagueAction, executeHeistAction, raiseShieldAction } from "@/lib/heist/actions";
import { readBoard, readMyPlace } from "@/lib/season";
import { orNotFound } from "@/lib/web/or-not-found";
import { readPage, type Search } from "@/lib/web/read-page";
import { signedInContext } from "@/lib/web/signed-in";
import { tabOf, tabsFor } from "../leaderboard/_boards";
import { askedPreview, heistHref } from "./_asked";

export const metadata: Metadata = { title: "Heists" };

export default async function HeistsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const ctx = await signedInContext("/heists");
  const asked = await searchParams;
  const tabs = await tabsFor(ctx);
  const tab = tabOf(tabs, asked.board);
  const page = await readPage(searchParams, 25);
  const among = await tab.among?.(ctx, ctx.actor.userId);
  const [board, place, mine, history, { enabled, terms, peacefulDays }] = await Promise.all([
    orNotFound(readBoard(ctx, { board: tab.board, ...(among && { among }) }, page)),
    readMyPlace(ctx),
    readMine(ctx),
    readHistory(ctx, { limit: 10 }),
    readTerms(ctx.db),
  ]);
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
      {!enabled && (
        <Note tone="warning" className="mb-4">
          There are no heists at the moment. Tokens and tools stay as they are.
        </Note>
      )}
      <MyFigures
        mine={place}
        tokens={BigInt(mine.tokens)}
        now={now}
        last={
          <Stat
            label="Next heist"
            context={
              mine.protectedUntil ? (
                <>
                  You are protected until <Time at={mine.protectedUntil} show="brief" />
                </>
              ) : (
                "You can be robbed"
              )
            }
          >
            {mine.readyAt ? <Time at={mine.readyAt} show="brief" /> : "Ready"}
          </Stat>
        }
      />
      {inReturn && (
        <Note tone="info" className="mt-4">
          {inReturn.other} robbed you.{" "}
          <Link href={heistHref(links, inReturn.otherId)} scroll={false}>
            Rob {inReturn.other} back
          </Link>{" "}
          until <Time at={inReturn.counterUntil ?? inReturn.at} show="brief" />: nothing protects
          them from you till then.
        </Note>
      )}
      <div className="mt-5">
        <NavTabs
          label="Boards"
          current={heistHref({ board: tab.board })}
          tabs={tabs.map(({ board: name, label }) => ({ href: heistHref({ board: name }), label }))}
        />
      </div>
      {board.items.length === 0 ? (
        <Empty title="Nobody has points here yet" action={<Link href="/bounty">To the arena</Link>}>
          A judged attempt brings the first ones.
        </Empty>
      ) : (
        <BoardTable label="Board" rows={board.items} column={column} />
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
          <BoardTable label="You and your neighbours" rows={place.rows} column={column} />
        </section>
      )}
      <section aria-labelledby="items" className="rule-double mt-9 pt-5">
        <h2 id="items">Tools and shields</h2>
        <ItemList items={mine.items} action={raiseShieldAction} />
      </section>
      <section aria-labelledby="history" className="mt-8">
        <h2 id="history">Your heists</h2>
        <HistoryList items={history.items} />
      </section>
      <section aria-label="League" className="rule-double mt-9 max-w-[640px] pt-5">
        <LeagueSwitch
          peaceful={mine.league === "peaceful"}
          leaving={mine.leavesAt !== null}
          days={peacefulDays}
          action={chooseLeagueAction}
        />
        {mine.leavesAt && (
          <p className="mt-3 text-sm text-ink-2">
            You asked to leave, and do so on <Time at={mine.leavesAt} show="moment" />.
          </p>
        )}
      </section>
    </WithMargin>
  );
}
