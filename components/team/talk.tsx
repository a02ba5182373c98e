import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { releaseStrategyAction } from "@/lib/team/actions";
import type { TalkView, TeamInside, TeamPage } from "@/lib/team/listing/contract";
import { ActButton } from "./act-button";
import { SayForm } from "./say-form";

/** What members say to each other. */
export function Talk({ team, inside }: { team: TeamPage; inside: TeamInside }) {
  return (
    <section aria-labelledby="talk" className="rule-double mt-6 pt-4">
      <h2 id="talk">Talk</h2>
      <TalkLines lines={inside.talk} />
      <SayForm teamId={team.id} rounds={inside.rounds} />
      {inside.strategies
        .filter(({ mine }) => mine)
        .map((strategy) => (
          <p key={strategy.roundId} className="mt-3 flex flex-wrap items-center gap-3 text-sm">
            <span className="text-ink-2">
              Strategies for round {strategy.roundNumber}:{" "}
              {strategy.waitsFor.length === 0
                ? "all agree that they are published when it has ended."
                : `sealed; ${strategy.waitsFor.join(", ")} have not agreed to publish them.`}
            </span>
            <ActButton
              action={releaseStrategyAction}
              input={{ teamId: team.id, roundId: strategy.roundId, agree: !strategy.agreed }}
            >
              {strategy.agreed ? "I do not agree any more" : "I agree"}
            </ActButton>
          </p>
        ))}
    </section>
  );
}

export function TalkLines({ lines }: { lines: TalkView[] }) {
  return (
    <ul className="mt-3 grid gap-2">
      {lines.map((line) => (
        <li key={line.id} className="text-sm wrap-anywhere">
          <b className="font-medium">{line.author}</b>{" "}
          <span className="text-ink-3">
            <Time at={line.at} />
          </span>{" "}
          {line.strategy !== null && (
            <Tag tone={line.sealed ? "info" : "neutral"}>
              Strategy, round {line.strategy}
              {line.sealed && ", sealed"}
            </Tag>
          )}
          <p>{line.text}</p>
        </li>
      ))}
    </ul>
  );
}
