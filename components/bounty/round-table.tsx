import Link from "next/link";
import { Empty } from "@/components/ui/empty";
import { Sum } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { RoundView } from "@/lib/bounty/contract";
import { playerHref, roundHref } from "./links";
import { potOf, roundWords, winnerWords } from "./round-words";

/** The history of rounds, newest first. */
export function RoundTable({ rounds }: { rounds: RoundView[] }) {
  if (rounds.length === 0) return <Empty title="No rounds yet">The first one opens soon.</Empty>;
  return (
    <Table label="Rounds">
      <thead>
        <tr>
          <Th>Round</Th>
          <Th>State</Th>
          <Th>Winner</Th>
          <Th figure className="max-md:hidden">
            Attempts
          </Th>
          <Th className="max-md:hidden">Opened</Th>
          <Th figure>Pool</Th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <RoundRow key={round.id} round={round} />
        ))}
      </tbody>
    </Table>
  );
}

function RoundRow({ round }: { round: RoundView }) {
  const { word, tone } = roundWords(round);
  return (
    <tr>
      <Td>
        <Link
          href={roundHref(round.number)}
          className="inline-flex min-h-8 items-center font-display text-lg pointer-coarse:min-h-11"
        >
          {round.number}
          <span className="sr-only">, guarded by {round.guardian.name}</span>
        </Link>
        <span aria-hidden="true" className="ml-3 text-ink-2 max-md:hidden">
          {round.guardian.name}
        </span>
      </Td>
      <Td>
        <Tag tone={tone}>{word}</Tag>
      </Td>
      <Td className="text-ink-2">
        {round.winner ? (
          <Link href={playerHref(round.winner.player.handle)}>{round.winner.player.handle}</Link>
        ) : (
          winnerWords(round.state)
        )}
      </Td>
      <Td figure className="text-ink-2 max-md:hidden">
        {round.attemptCount.toLocaleString("en")}
      </Td>
      <Td className="text-ink-2 max-md:hidden">
        <Opened round={round} />
      </Td>
      <Td figure>
        {round.state === "scheduled" && <span className="text-ink-3">opens with </span>}
        <Sum micros={potOf(round).micros} />
      </Td>
    </tr>
  );
}

function Opened({ round: { openedAt, opensAt } }: { round: RoundView }) {
  if (openedAt) return <Time at={openedAt} show="day" />;
  return opensAt ? <Time at={opensAt} /> : "no date yet";
}
