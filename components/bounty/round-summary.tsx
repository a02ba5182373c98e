import Link from "next/link";
import { Emblem } from "@/components/motif/emblem";
import { LinkButton } from "@/components/ui/link-button";
import { Money } from "@/components/ui/money";
import { Note } from "@/components/ui/note";
import { Register, Stat } from "@/components/ui/stat";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { RoundView } from "@/lib/bounty/contract";
import { arenaHref, playerHref, REVEAL, winnerHref } from "./links";
import { countWords, potOf, roundWords } from "./round-words";

/** The head of a round's page: who guards it, how it stands, and what it revealed. */
export function RoundSummary({ round }: { round: RoundView }) {
  const { word, tone } = roundWords(round);
  const { guardian } = round;
  const pot = potOf(round);
  return (
    <>
      <header className="mb-5 flex flex-wrap items-end gap-5">
        <Emblem name={guardian.emblem} width={72} className="text-gold-soft max-md:hidden" />
        <div className="min-w-0 flex-1 max-md:basis-full">
          <Tag tone={tone}>{word}</Tag>
          <h1 className="mt-2">
            Round {round.number}, guarded by {guardian.name}
          </h1>
          <p className="mt-1.5 measure text-ink-2">{guardian.blurb}</p>
        </div>
        {(round.state === "open" || round.state === "paused") && (
          <LinkButton href={arenaHref(round.number)} variant="primary">
            Enter the arena
          </LinkButton>
        )}
        {round.successor && (
          <LinkButton href={arenaHref(round.successor)}>Go to round {round.successor}</LinkButton>
        )}
        {round.winner && (
          <LinkButton href={winnerHref(round.number)} variant="primary">
            How it was won
          </LinkButton>
        )}
      </header>
      <Register of={4}>
        <Stat
          label={pot.label}
          context={round.winner ? <WonBy round={round} /> : "the winner takes all of it"}
        >
          <Money micros={pot.micros} className="text-gold" />
        </Stat>
        <Stat label="Attempts" context={`${round.judgedCount.toLocaleString("en")} judged`}>
          {round.attemptCount.toLocaleString("en")}
        </Stat>
        <Stat label={priceLabel(round)} context="for one message">
          <Money micros={round.closedAt ? round.rules.fee.first : round.nextPrice} />
        </Stat>
        <Stat label="Level" context="1 easiest, 5 hardest">
          {guardian.level}
        </Stat>
      </Register>
      <Dates round={round} />
      <p className="mt-1.5 text-sm text-ink-3 empty:hidden">{countWords(round)}</p>
      {round.reveal && <Reveal reveal={round.reveal} />}
    </>
  );
}

/** A round that is over has no next price: what it began with stays true of it. */
function priceLabel({ closedAt, state }: RoundView): string {
  if (closedAt || state === "scheduled") return "First price";
  return "Next price";
}

function WonBy({ round }: { round: RoundView }) {
  const { winner } = round;
  if (!winner) return null;
  return (
    <>
      by <Link href={playerHref(winner.player.handle)}>{winner.player.handle}</Link>, attempt{" "}
      {winner.attemptNumber}
    </>
  );
}

function Dates({ round }: { round: RoundView }) {
  const { openedAt, closedAt, opensAt } = round;
  return (
    <p className="mt-3 text-sm text-ink-3">
      {openedAt && (
        <>
          Opened <Time at={openedAt} />.{" "}
        </>
      )}
      {!openedAt && opensAt && (
        <>
          Opens <Time at={opensAt} />.{" "}
        </>
      )}
      {closedAt && (
        <>
          Closed <Time at={closedAt} />.
        </>
      )}
    </p>
  );
}

function Reveal({ reveal }: { reveal: NonNullable<RoundView["reveal"]> }) {
  return (
    <section id={REVEAL} className="rule-double mt-6 pt-4">
      <h2>What the guardian was told</h2>
      <p className="mt-2 text-sm text-ink-2">
        Revealed because the round has ended. What it could be moved by was drawn by chance when the
        round was scheduled:
      </p>
      <Note tone="quiet" className="mt-3">
        {reveal.weakness}
      </Note>
      <details className="mt-3">
        <summary className="flex min-h-11 items-center text-[0.875rem] underline decoration-line-strong underline-offset-4">
          The whole prompt
        </summary>
        <pre className="mt-1 overflow-x-auto border-l-2 border-line-strong pl-3 font-mono text-xs whitespace-pre-wrap text-ink-2">
          {reveal.prompt}
        </pre>
      </details>
    </section>
  );
}
