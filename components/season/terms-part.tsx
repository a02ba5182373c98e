import { LeaderList } from "@/components/ui/leader-list";
import type { League, Terms } from "@/lib/season/contract";
import { prizeLines, termLines } from "./season-words";

/** What earns points, how places follow from them, and what places win. */
export function TermsPart({ terms, league }: { terms: Terms; league: League }) {
  const prizes = prizeLines(terms.prizes[league]);
  return (
    <>
      <section aria-labelledby="formula">
        <h2 id="formula">How points count</h2>
        <div className="mt-3 max-w-[460px]">
          <LeaderList
            rows={termLines(terms).map(({ what, points }) => ({
              key: what,
              label: what,
              value: `+${points}`,
            }))}
          />
        </div>
        <p className="mt-3 measure text-sm text-ink-2">
          A heist takes points from one person and gives them to another. Your place is one more
          than the number of people with more points; equals share a place, and among them who was
          first stands above. A month begins and ends at midnight UTC.
        </p>
      </section>
      <section aria-labelledby="prizes" className="mt-7">
        <h2 id="prizes">
          {league === "peaceful" ? "What the peaceful league wins" : "What places win"}
        </h2>
        {prizes.length === 0 ? (
          <p className="mt-2 text-sm text-ink-2">Nothing this month but the place.</p>
        ) : (
          <>
            <div className="mt-3 max-w-[460px]">
              <LeaderList
                rows={prizes.map(({ place, wins }) => ({ key: place, label: place, value: wins }))}
              />
            </div>
            <p className="mt-3 measure text-sm text-ink-2">
              Paid shortly after the month has ended. Among equals, who was first has the better
              position. Whoever is on no board then wins nothing.
            </p>
          </>
        )}
      </section>
    </>
  );
}
