import Link from "next/link";
import { roundHref } from "@/components/bounty/links";
import { roundWords } from "@/components/bounty/round-words";
import { Empty } from "@/components/ui/empty";
import { Sum } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { RoundView } from "@/lib/bounty/contract";
import { type RoundActions, RoundActs } from "./round-acts";

/** All rounds with what can be done to each. */
export function RoundAdminTable({
  rounds,
  waiting,
  actions,
}: {
  rounds: RoundView[];
  /** How many paid attempts of a round have no verdict yet, by its id; none where it is missing. */
  waiting: Record<string, number>;
  actions: RoundActions;
}) {
  if (rounds.length === 0) return <Empty title="No rounds yet">Schedule the first one.</Empty>;
  return (
    <Table label="Rounds and what can be done to them">
      <thead>
        <tr>
          <Th>Round</Th>
          <Th>State</Th>
          <Th className="max-md:hidden">Guardian</Th>
          <Th className="max-lg:hidden">Opens or opened</Th>
          <Th figure className="max-lg:hidden">
            Judged, waiting
          </Th>
          <Th figure>Pool</Th>
          <Th>
            <span className="sr-only">Acts</span>
          </Th>
        </tr>
      </thead>
      <tbody>
        {rounds.map((round) => (
          <Row key={round.id} round={round} waiting={waiting[round.id] ?? 0} actions={actions} />
        ))}
      </tbody>
    </Table>
  );
}

function Row(props: { round: RoundView; waiting: number; actions: RoundActions }) {
  const { round, waiting, actions } = props;
  const { word, tone } = roundWords(round);
  const opens = round.openedAt ?? round.opensAt;
  return (
    <tr>
      <Td>
        <Link href={roundHref(round.number)} className="font-display text-lg">
          {round.number}
        </Link>
      </Td>
      <Td>
        <Tag tone={tone}>{word}</Tag>
      </Td>
      <Td className="text-ink-2 max-md:hidden">{round.guardian.name}</Td>
      <Td className="text-ink-2 max-lg:hidden">{opens ? <Time at={opens} /> : "when opened"}</Td>
      <Td figure className="text-ink-2 max-lg:hidden">
        {round.judgedCount}, {waiting}
      </Td>
      <Td figure>
        <Sum micros={round.pool} />
      </Td>
      <Td>
        <RoundActs round={round} actions={actions} />
      </Td>
    </tr>
  );
}
