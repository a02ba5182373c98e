import { HistoryList } from "@/components/heist/history-list";
import { ItemList } from "@/components/heist/item-list";
import { LeagueSwitch } from "@/components/heist/league-switch";
import { MonthChart } from "@/components/heist/month-chart";
import type { MonthLine } from "@/components/heist/month-line";
import { Time } from "@/components/ui/time";
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
      <section id="league" aria-label="League" className="rule-double mt-9 max-w-[640px] pt-5">
        <LeagueSwitch
          peaceful={mine.league === "peaceful"}
          leaving={mine.leavesAt !== null}
          days={set.peacefulDays}
          action={chooseLeagueAction}
        />
        {mine.leavesAt && (
          <p className="mt-3 text-sm text-ink-2">
            You asked to leave, and do so on <Time at={mine.leavesAt} show="moment" />.
          </p>
        )}
      </section>
    </>
  );
}
