import Link from "next/link";
import { arenaHref, playerHref } from "@/components/bounty/links";
import { roundWords } from "@/components/bounty/round-words";
import { Emblem } from "@/components/motif/emblem";
import { Sum } from "@/components/ui/money";
import { Tag } from "@/components/ui/tag";
import type { RoundView } from "@/lib/bounty/contract";
import type { GuardianView } from "@/lib/guardian/contract";

/** The guardians of the house, with the rounds in which they can be played now. */
export function HouseGuardians(props: { guardians: GuardianView[]; rounds: RoundView[] }) {
  return (
    <ul className="grid gap-x-8 lg:grid-cols-2">
      {props.guardians.map((guardian) => (
        <Card
          key={guardian.id}
          guardian={guardian}
          rounds={props.rounds.filter((round) => round.guardian.id === guardian.id)}
        />
      ))}
    </ul>
  );
}

/** Guardians that people made, one for each of their rounds. */
export function CommunityGuardians({ rounds }: { rounds: RoundView[] }) {
  return (
    <ul className="grid gap-x-8 lg:grid-cols-2">
      {rounds.map((round) => (
        <Card key={round.id} guardian={round.guardian} rounds={[round]} />
      ))}
    </ul>
  );
}

function Card({ guardian, rounds }: { guardian: GuardianView; rounds: RoundView[] }) {
  const owner = rounds[0]?.owner;
  return (
    <li className="grid grid-cols-[56px_minmax(0,1fr)] gap-x-4 border-b border-line py-4">
      <Emblem name={guardian.emblem} width={56} className="text-gold-soft" />
      <div className="min-w-0">
        <h3 className="wrap-anywhere">{guardian.name}</h3>
        <p className="text-ink-2 wrap-anywhere">{guardian.blurb}</p>
        <p className="mt-1 text-sm text-ink-3">
          Level {guardian.level}
          {owner && (
            <>
              , staked by <Link href={playerHref(owner.handle)}>{owner.handle}</Link>
            </>
          )}
        </p>
        {rounds.map((round) => (
          <RoundLine key={round.id} round={round} />
        ))}
      </div>
    </li>
  );
}

function RoundLine({ round }: { round: RoundView }) {
  const { word, tone } = roundWords(round);
  return (
    <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <Tag tone={tone}>{word}</Tag>
      <Link href={arenaHref(round.number)}>Round {round.number}</Link>
      <span className="figures text-gold">
        <Sum micros={round.winner?.amount ?? round.pool} />
      </span>
    </p>
  );
}
