import Link from "next/link";
import { BigScale, type ScaleState } from "@/components/motif/big-scale";
import { Ceiling } from "@/components/motif/ceiling";
import { Countdown } from "@/components/ui/countdown";
import { percent } from "@/components/ui/split-bar";
import { Time } from "@/components/ui/time";
import type { AttemptView, RoundView } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";
import { isWaiting } from "./feed-state";
import { winnerHref } from "./links";
import { RollingMoney } from "./rolling-money";
import { potOf } from "./round-words";

/** The head of the arena: the pool, the scale, the clock. */
export function SkyBand({ round, attempts }: { round: RoundView; attempts: AttemptView[] }) {
  const pot = potOf(round);
  return (
    <section
      aria-label="The round"
      className="night relative flex shrink-0 flex-wrap items-start justify-between gap-x-4 gap-y-3 overflow-hidden bg-sky px-4 py-3.5 md:grid md:h-46 md:grid-cols-[1fr_220px_1fr] md:gap-6 md:px-9 md:pt-6.5 md:pb-0"
    >
      <Ceiling mask="middle" className="max-md:hidden" />
      <BigScale
        state={scaleState(round, attempts)}
        className="absolute top-2 left-1/2 -translate-x-1/2 bg-[radial-gradient(ellipse_54%_52%_at_50%_48%,var(--sky)_70%,transparent)] text-ink-2 max-md:hidden"
      />
      <div className="relative min-w-0">
        <h2 className="font-text text-sm tracking-normal text-ink-2">{pot.label}</h2>
        <RollingMoney
          micros={pot.micros}
          className="mt-2 text-[clamp(2rem,12.5vw,3.125rem)] text-gold md:mt-2.5 md:text-[clamp(3rem,5.9vw,5.25rem)]"
        />
      </div>
      <div className="relative min-w-0 max-w-full text-right max-md:ml-auto md:col-start-3">
        <Clock round={round} />
      </div>
    </section>
  );
}

function scaleState(round: RoundView, attempts: AttemptView[]): ScaleState {
  if (round.winner) return "released";
  if (attempts.some(isWaiting)) return "weighing";
  return attempts.at(-1)?.state === "rejected" ? "refused" : "level";
}

function Clock({ round }: { round: RoundView }) {
  const { end } = round.rules;
  if (round.winner) {
    return (
      <Fact title="Won by" figure={round.winner.player.handle}>
        With attempt {round.winner.attemptNumber}.{" "}
        <Link href={winnerHref(round.number)}>See how</Link>
      </Fact>
    );
  }
  if (round.state === "scheduled") {
    return (
      <Fact
        title="Opens"
        figure={round.opensAt ? <Time at={round.opensAt} show="brief" /> : "No date yet"}
      >
        The house pays {formatUsd(BigInt(round.rules.floor))} into the pool when it opens.
      </Fact>
    );
  }
  if (round.state === "expired" || round.state === "settled") {
    return (
      <Fact title="Time is up" figure="Nobody won">
        {percent(end.lastPlayer)} goes to the last player and the rest back to everyone who paid.
      </Fact>
    );
  }
  if (!round.endsAt) return <ClockAhead round={round} />;
  return (
    <>
      <h2 className="font-text text-sm tracking-normal text-ink-2">Time left</h2>
      <div className="mt-3 md:mt-3.5">
        <Countdown
          endsAt={round.endsAt}
          className="text-[1.5rem] md:text-[clamp(1.75rem,3vw,2.75rem)]"
        />
      </div>
      <p className="mt-3.5 ml-auto max-w-[34ch] text-xs text-ink-2 max-md:hidden">
        Every attempt sets the clock back to {end.countdownHours} hours. At zero,{" "}
        {percent(end.lastPlayer)} goes to the last player and the rest back to everyone who paid.
      </p>
      <p className="mt-2 text-xs text-ink-3 md:hidden">Resets on each attempt</p>
    </>
  );
}

function ClockAhead({ round }: { round: RoundView }) {
  const { end } = round.rules;
  const paused = round.state === "paused";
  return (
    <Fact
      title={paused ? "Paused" : "No clock yet"}
      figure={
        <>
          {round.judgedCount.toLocaleString("en")}
          <span className="ml-1.5 text-[0.5em] text-ink-3">
            of {end.afterAttempts.toLocaleString("en")}
          </span>
        </>
      }
    >
      {paused
        ? "No payments are taken until the round goes on."
        : `The clock starts after ${end.afterAttempts.toLocaleString("en")} judged attempts.`}
    </Fact>
  );
}

function Fact(props: { title: string; figure: React.ReactNode; children: React.ReactNode }) {
  return (
    <>
      <h2 className="font-text text-sm tracking-normal text-ink-2">{props.title}</h2>
      <p className="display-face mt-2.5 truncate text-[1.5rem] leading-tight md:mt-3 md:text-[clamp(1.75rem,3vw,2.5rem)]">
        {props.figure}
      </p>
      <p className="mt-2 ml-auto max-w-[34ch] text-xs text-ink-2 max-md:max-w-[16ch] max-md:text-ink-3 md:mt-3">
        {props.children}
      </p>
    </>
  );
}
