import { releaseStrategyAction, takeBackStrategyAction } from "@/lib/team/actions";
import type { StrategyView, WrittenView } from "@/lib/team/listing/contract";
import { ActButton, AskButton } from "./act-button";
import { TalkLines } from "./talk-lines";

/** One's own strategies for a round: whether they are published, and the way to take them out. */
export function StrategyActs({ teamId, strategy }: { teamId: string; strategy: StrategyView }) {
  const { roundId, agreed } = strategy;
  return (
    <>
      <p className="text-ink-2">
        <b className="font-medium text-ink">Strategies for round {strategy.roundNumber}</b>:{" "}
        {releaseWords(strategy)}
      </p>
      <p className="flex flex-wrap gap-2">
        <ActButton action={releaseStrategyAction} input={{ teamId, roundId, agree: !agreed }}>
          {agreed ? "Do not publish mine" : "Publish mine when it ends"}
        </ActButton>
        <AskButton
          action={takeBackStrategyAction}
          input={{ teamId, roundId }}
          variant="quiet"
          title="Take out what you wrote?"
          text="Your words for this round are removed for everybody. What others wrote stays, and waits for you no more."
          act="Take mine out"
          doing="Taking out"
          done="What you wrote is taken out."
        >
          Take mine out
        </AskButton>
      </p>
    </>
  );
}

/** What somebody wrote in a team that they are in no more: it is theirs to publish or to take out. */
export function Written({ teamId, written }: { teamId: string; written: readonly WrittenView[] }) {
  if (written.length === 0) return null;
  return (
    <section aria-labelledby="written" className="rule-double mt-6 pt-4">
      <h2 id="written">What you wrote</h2>
      <p className="mt-1.5 measure text-sm text-ink-2">
        Your strategies stay yours: nobody else decides whether they are published.
      </p>
      <ul className="mt-4">
        {written.map(({ strategy, lines }) => (
          <li
            key={strategy.roundId}
            className="grid max-w-[60ch] gap-3 border-b border-line py-4 text-sm"
          >
            <TalkLines lines={lines} />
            <StrategyActs teamId={teamId} strategy={strategy} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function releaseWords({ ended, waitsFor, agreed }: StrategyView): string {
  const names = [...(agreed ? [] : ["You"]), ...waitsFor];
  const have = names.length > 1 || !agreed ? "have" : "has";
  if (names.length > 0) return `sealed. ${names.join(" and ")} ${have} not agreed to publish them.`;
  return ended ? "published." : "sealed. All agree: they are published when it has ended.";
}
