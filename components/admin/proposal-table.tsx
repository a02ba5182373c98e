import Link from "next/link";
import { playerHref, roundHref } from "@/components/bounty/links";
import { proposalWords } from "@/components/community/proposal-words";
import { Sum } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { ProposalView } from "@/lib/community/contract";

/** Every proposal there was, with what became of it. */
export function ProposalTable({ proposals }: { proposals: ProposalView[] }) {
  return (
    <Table label="Proposals">
      <thead>
        <tr>
          <Th>Guardian</Th>
          <Th>State</Th>
          <Th className="max-md:hidden">Owner</Th>
          <Th className="max-md:hidden">Proposed</Th>
          <Th>Round</Th>
          <Th figure>Stake</Th>
        </tr>
      </thead>
      <tbody>
        {proposals.map((proposal) => (
          <tr key={proposal.id}>
            <Td>{proposal.name}</Td>
            <Td>
              <Tag tone={proposalWords[proposal.state].tone}>
                {proposalWords[proposal.state].word}
              </Tag>
            </Td>
            <Td className="max-md:hidden">
              <Link href={playerHref(proposal.owner.handle)}>{proposal.owner.handle}</Link>
            </Td>
            <Td className="text-ink-2 max-md:hidden">
              <Time at={proposal.createdAt} />
            </Td>
            <Td>
              {proposal.round ? (
                <Link href={roundHref(proposal.round.number)}>{proposal.round.number}</Link>
              ) : (
                "none"
              )}
            </Td>
            <Td figure>
              <Sum micros={proposal.stake} />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
