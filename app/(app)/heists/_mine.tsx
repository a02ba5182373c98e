import { HistoryList } from "@/components/heist/history-list";
import { ItemList } from "@/components/heist/item-list";
import { LeagueSwitch } from "@/components/heist/league-switch";
import { MonthChart } from "@/components/heist/month-chart";
import type { MonthLine } from "@/components/heist/month-line";
import type { readTerms } from "@/lib/heist";
import { chooseLeagueAction, raiseShieldAction } from "@/lib/heist/actions";
import type { HistoryItem, TokenView } from "@/lib/heist/contract";

/** Below the board: what I have, how my month went, what was robbed, and my league. */
export function MinePart(props: {
  mine: TokenView;
  set: Awaited<ReturnType<typeof readTerms>>;
  history: readonly HistoryItem[];
  month: (MonthLine & { name: string }) | null;
}) {
  const { mine, set, history, month } = props;
  return (
    <>
      <section aria-labelledby="items" className="rule-double mt-9 pt-5">
        <h2 id="items">Tools and shields</h2>
        <ItemList items={mine.items} set={set} action={raiseShieldAction} />
      </section>
      {month && (
        <section aria-labelledby="month" className="mt-8">
          <h2 id="month">Your {month.name}</h2>
          <MonthChart month={month} />
        </section>
      )}
      <section aria-labelledby="history" className="mt-8">
        <h2 id="history">Your heists</h2>
        <HistoryList items={history} />
      </section>
      <section id="league" aria-labelledby="peaceful" className="rule-double mt-9 pt-5">
        <h2 id="peaceful" className="mb-2">
          Peaceful league
        </h2>
        <LeagueSwitch
          peaceful={mine.league === "peaceful"}
          leavesAt={mine.leavesAt}
          days={set.peacefulDays}
          action={chooseLeagueAction}
        />
      </section>
    </>
  );
}
