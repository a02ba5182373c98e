import { releaseStrategyAction } from "@/lib/team/actions";
import type { StrategyView, TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { ActButton } from "./act-button";
import { SayForm } from "./say-form";
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
              <p className="text-ink-2">
                <b className="font-medium text-ink">Strategies for round {strategy.roundNumber}</b>:{" "}
                {releaseWords(strategy)}
              </p>
              <p>
                <ActButton
                  action={releaseStrategyAction}
                  input={{ teamId: team.id, roundId: strategy.roundId, agree: !strategy.agreed }}
                >
                  {strategy.agreed ? "Do not publish mine" : "Publish mine when it ends"}
                </ActButton>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function releaseWords({ ended, waitsFor }: StrategyView): string {
  if (waitsFor.length > 0)
    return `sealed. ${waitsFor.join(" and ")} ${waitsFor.length > 1 ? "have" : "has"} not agreed to publish them.`;
  return ended ? "published." : "sealed. All agree: they are published when it has ended.";
}
