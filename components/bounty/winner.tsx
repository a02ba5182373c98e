import Link from "next/link";
import { LinkButton } from "@/components/ui/link-button";
import { Note } from "@/components/ui/note";
import type { AttemptView, RoundView } from "@/lib/bounty/contract";
import { arenaHref, attemptHref, revealHref, roundHref, winnerHref } from "./links";
import { ShareButton } from "./share-button";
import { shownMessage } from "./shown-message";
import { winFacts } from "./win-facts";
import { WinScene } from "./win-scene";

/** The page of a win: the words that did it, and where the money went. */
export function WinnerPage(props: { round: RoundView; attempt: AttemptView; own?: boolean }) {
  const { round, attempt } = props;
  return (
    <>
      <WinScene
        heading={
          <h1 className="mt-4 text-[clamp(1.5rem,2.6vw,1.875rem)]">
            The scale is level. {round.guardian.name} releases the pool.
          </h1>
        }
        amount={attempt.payout ?? round.winner?.amount ?? round.pool}
        answer={attempt.answer}
        facts={winFacts(round, attempt, props.own ?? false)}
      >
        <LinkButton href={attemptHref(attempt.id)} variant="primary" size="large">
          See the receipt
        </LinkButton>
        <ShareButton
          large
          label="Share the exchange"
          title={`${round.guardian.name} released the pool`}
          path={winnerHref(round.number)}
        />
      </WinScene>
      <section aria-label="The winning words" className="rule-double px-4 py-8 md:px-16">
        <h2>What {attempt.player.handle} wrote</h2>
        <p className="mt-3 measure whitespace-pre-wrap text-ink-2 wrap-anywhere">
          {shownMessage(attempt)}
        </p>
        {attempt.explanation && (
          <>
            <h2 className="mt-6">Why it was enough</h2>
            <p className="mt-3 measure text-ink-2">{attempt.explanation}</p>
          </>
        )}
        {round.reveal && <Weakness round={round} weakness={round.reveal.weakness} />}
        <p className="mt-6 flex flex-wrap gap-2.5">
          <LinkButton href={roundHref(round.number)}>All of round {round.number}</LinkButton>
          {round.successor && (
            <LinkButton href={arenaHref(round.successor)}>Play round {round.successor}</LinkButton>
          )}
        </p>
      </section>
    </>
  );
}

function Weakness({ round, weakness }: { round: RoundView; weakness: string }) {
  return (
    <>
      <h2 className="mt-6">What it could be moved by</h2>
      <p className="mt-3 measure text-ink-2">
        Nobody knew it while the round ran. {round.guardian.name} gave way to a message that spoke
        to this:
      </p>
      <Note tone="success" className="mt-3">
        {weakness}
      </Note>
      <p className="mt-3">
        <Link href={revealHref(round.number)}>The whole prompt that the guardian was given</Link>
      </p>
    </>
  );
}
