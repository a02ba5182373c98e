import { BigScale } from "@/components/motif/big-scale";
import { Ceiling } from "@/components/motif/ceiling";
import { Countdown } from "@/components/ui/countdown";
import { LinkButton } from "@/components/ui/link-button";
import { Money } from "@/components/ui/money";
import { Register, Stat } from "@/components/ui/stat";
import type { AttemptView, RoundView } from "@/lib/bounty/contract";
import { formatUsd } from "@/lib/core/money";
import { AttemptList } from "./attempt-list";
import { countWords, emptyWords, potOf } from "./round-words";

/** The first thing a stranger reads. */
export function LandingHero({ round, playMoney }: { round: RoundView | null; playMoney: boolean }) {
  const name = round?.guardian.name ?? "Anubis";
  return (
    <section className="md:grid md:grid-cols-[minmax(0,1fr)_minmax(320px,39vw)] lg:min-h-[560px] lg:grid-cols-[minmax(0,1fr)_560px]">
      <div className="px-4 pt-5.5 pb-6 md:pt-14 md:pr-10 md:pb-10 md:pl-16">
        <h1 className="text-[clamp(2.625rem,6.2vw,5rem)] leading-[1.02] font-[350] tracking-[-0.025em]">
          Talk the guardian into paying.
        </h1>
        <p className="mt-3.5 max-w-[46ch] text-md text-ink-2 md:mt-7.5 md:text-lg">
          {name} is an AI that keeps a prize pool. You pay a fee to send it one message. If it
          decides to release the money, the whole pool is yours. {refusals(round)}
        </p>
        <div className="mt-7.5 flex flex-wrap gap-3">
          <LinkButton href="/bounty" variant="primary" size="large">
            Enter the arena
          </LinkButton>
          <LinkButton href="/rules" size="large">
            Read the rules
          </LinkButton>
        </div>
        <p className="mt-5.5 max-w-[56ch] text-[0.875rem] text-ink-3">
          Most people lose their fee. Never send what you cannot spare.
          {playMoney && " This installation uses play money."}
        </p>
      </div>
      <Shrine />
    </section>
  );
}

function refusals(round: RoundView | null): string {
  if (!round || round.judgedCount === 0) return "";
  const refused = round.winner ? round.judgedCount - 1 : round.judgedCount;
  const times = refused === 1 ? "once" : `${refused.toLocaleString("en")} times`;
  return `So far in this round it has refused ${times}.`;
}

function Shrine() {
  return (
    <div
      aria-hidden="true"
      className="night relative mx-4 h-[218px] overflow-hidden border border-b-0 border-rule bg-sky before:absolute before:inset-x-1.5 before:top-1.5 before:bottom-0 before:z-10 before:border before:border-b-0 before:border-line md:mt-2 md:mr-16 md:ml-0 md:h-auto"
    >
      <Ceiling step={52} fading />
      <BigScale
        state="level"
        width={430}
        className="absolute -bottom-3.5 left-1/2 h-auto w-[228px] -translate-x-1/2 bg-[radial-gradient(ellipse_52%_46%_at_50%_46%,var(--sky)_72%,transparent)] text-ink md:w-[min(430px,92%)]"
      />
    </div>
  );
}

/** The figures of the round, as they stand. */
export function LandingFigures(props: { round: RoundView; roundsWon: number; rounds: number }) {
  const { round } = props;
  const pot = potOf(round);
  return (
    <Register of={4} className="px-4 md:px-16">
      <Stat label={pot.label}>
        <Money
          micros={pot.micros}
          className="text-[clamp(1.75rem,9vw,2.875rem)] text-gold lg:text-[2.875rem] md:text-[clamp(1.75rem,3.4vw,2.875rem)]"
        />
      </Stat>
      <Stat
        label={round.closedAt ? "It began at" : "Next attempt costs"}
        context={priceReason(round)}
      >
        <Money
          micros={round.closedAt ? round.rules.fee.first : round.nextPrice}
          className="text-[clamp(1.75rem,9vw,2.875rem)] md:text-[clamp(1.75rem,3.4vw,2.875rem)]"
        />
      </Stat>
      {round.endsAt ? (
        <Stat label="Time left" context="each attempt sets it back">
          <Countdown
            endsAt={round.endsAt}
            className="text-[1.5rem] md:text-[clamp(1.5rem,2.8vw,2.5rem)]"
          />
        </Stat>
      ) : (
        <Stat
          label="Judged attempts"
          context={`the clock starts after ${round.rules.end.afterAttempts.toLocaleString("en")}`}
        >
          <span className="text-[clamp(1.5rem,2.8vw,2.5rem)]">
            {round.judgedCount.toLocaleString("en")}
          </span>
        </Stat>
      )}
      <Stat label="Won so far">
        <span className="text-[clamp(1.5rem,2.8vw,2.5rem)]">{props.roundsWon}</span>{" "}
        <span className="text-[1.25rem] text-ink-3">
          of {props.rounds} {props.rounds === 1 ? "round" : "rounds"}
        </span>
      </Stat>
    </Register>
  );
}

function priceReason({ rules, judgedCount, closedAt }: RoundView): string {
  if (closedAt) return "the round is over";
  const first = formatUsd(BigInt(rules.fee.first));
  if (rules.fee.mode === "fixed") return "the same for everyone";
  const growth = (rules.fee.growth - 10_000) / 100;
  return `${first}, raised ${growth} % by each of ${judgedCount.toLocaleString("en")} judged attempts`;
}

const steps = [
  {
    title: "Make your case",
    text: (rules: RoundView["rules"]) =>
      `Up to ${rules.messageMax.toLocaleString("en")} characters. You see the price before you send, and it is held for ${rules.quoteSeconds} seconds.`,
  },
  {
    title: "It decides, in public",
    text: () =>
      "The guardian releases or refuses, and says why. There are no dice and no second judge.",
  },
  {
    title: "See every step",
    text: () =>
      "Every attempt has its page with the words, the verdict and the arithmetic. No answer, no fee: it comes back by itself.",
  },
];

/** Three steps. */
export function LandingSteps({ rules }: { rules: RoundView["rules"] }) {
  return (
    <section aria-label="How it works" className="px-4 py-6 md:px-16 md:py-14">
      <h2 className="sr-only">How it works</h2>
      <ol className="md:grid md:grid-cols-3">
        {steps.map((step, index) => (
          <li
            key={step.title}
            className="border-line py-5 max-md:border-t md:pr-8 md:py-0 md:not-first:border-l md:not-first:pl-8"
          >
            <p aria-hidden="true" className="display-face text-[2.5rem] leading-none text-ink-3">
              {index + 1}
            </p>
            <h3 className="mt-3.5 mb-2 text-xl">{step.title}</h3>
            <p className="text-ink-2">{step.text(rules)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was said last in the round that is on the page. Newest first. */
export function LandingAttempts({
  round,
  attempts,
}: {
  round: RoundView;
  attempts: AttemptView[];
}) {
  return (
    <section className="rule-double px-4 py-8 md:px-16 md:py-12">
      <h2 className="text-2xl">The latest attempts of round {round.number}</h2>
      <p className="mt-2 text-sm text-ink-3 empty:hidden">{countWords(round)}</p>
      <div className="mt-4">
        <AttemptList attempts={attempts} emptyText={emptyWords(round)} />
      </div>
      <div className="mt-5">
        <LinkButton href="/bounty">
          {round.closedAt ? "Look at the round" : "Follow the round"}
        </LinkButton>
      </div>
    </section>
  );
}

const promises = [
  {
    title: "The rules are the engine’s own",
    text: "The page of rules is written from the document that charges and pays. It is fixed before the first fee.",
  },
  {
    title: "One decision, two tools",
    text: "The guardian can approve or reject, nothing else. Only a valid approval pays, in the same step as the verdict.",
  },
  {
    title: "Nothing lost",
    text: "A fee is held until there is a verdict. If the model fails, it comes back without anybody’s help.",
  },
  {
    title: "Opened at the end",
    text: "When the round has ended, the guardian’s prompt and its weakness are shown to everyone.",
  },
];

/** Why it is fair, in facts. */
export function LandingFairness() {
  return (
    <section className="rule-double px-4 py-8 md:px-16 md:py-12">
      <h2 className="text-2xl">How it is kept fair</h2>
      <dl className="mt-4 grid gap-x-12 md:grid-cols-2">
        {promises.map((promise) => (
          <div key={promise.title} className="border-t border-line py-4">
            <dt className="font-medium">{promise.title}</dt>
            <dd className="mt-1 measure text-ink-2">{promise.text}</dd>
          </div>
        ))}
      </dl>
      <div className="mt-3 flex flex-wrap gap-3">
        <LinkButton href="/rules">Read the rules</LinkButton>
        <LinkButton href="/rounds">Look at past rounds</LinkButton>
      </div>
    </section>
  );
}
