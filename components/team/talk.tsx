import type { TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { SayForm } from "./say-form";
import { StrategyActs } from "./strategies";
import { TalkLog } from "./talk-lines";

/** What members say to each other. */
export function Talk({ team, inside }: { team: TeamPage; inside: TeamInside }) {
  const mine = inside.strategies.filter((strategy) => strategy.mine);
  return (
    <section aria-labelledby="talk" className="rule-double mt-6 pt-4">
      <h2 id="talk">Talk</h2>
      <TalkLog lines={inside.talk} />
      <SayForm teamId={team.id} rounds={inside.rounds} />
      {mine.length > 0 && (
        <ul className="mt-5 border-t border-line">
          {mine.map((strategy) => (
            <li key={strategy.roundId} className="grid gap-2 border-b border-line py-3 text-sm">
              <StrategyActs teamId={team.id} strategy={strategy} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
