import Link from "next/link";
import { attemptHref, roundHref } from "@/components/bounty/links";
import { Sum } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { PartView, TeamAttemptView } from "@/lib/team/listing/contract";
import { attemptWords, shareWords } from "./words";

/** What a team has tried, each with everybody's part. */
export function TeamAttempts({ attempts }: { attempts: TeamAttemptView[] }) {
  return (
    <ul>
      {attempts.map((attempt) => (
        <li key={attempt.id} className="border-b border-line py-3.5">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Tag tone={attemptWords[attempt.state].tone}>{attemptWords[attempt.state].word}</Tag>
            <Link href={attemptHref(attempt.id)}>Attempt {attempt.number}</Link>
            <Link href={roundHref(attempt.roundNumber)}>Round {attempt.roundNumber}</Link>
            <span className="text-sm text-ink-3">
              <Sum micros={attempt.price} />, sent by {attempt.sender}, <Time at={attempt.paidAt} />
            </span>
          </p>
          <details className="mt-1.5 text-sm">
            <summary className="text-ink-2">Everybody's part</summary>
            <PartsTable parts={attempt.parts} />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Who pays what, and whose a prize is. */
export function PartsTable({ parts }: { parts: PartView[] }) {
  const paid = parts.some(({ payout }) => payout !== null);
  return (
    <Table label="Everybody's part">
      <thead>
        <tr>
          <Th>Member</Th>
          <Th figure>Of the fee</Th>
          <Th figure>Of a prize</Th>
          {paid && <Th figure>Got</Th>}
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.id}>
            <Td>{part.handle}</Td>
            <Td figure>
              <Sum micros={part.fee} />
            </Td>
            <Td figure>{shareWords(part.share)}</Td>
            {paid && (
              <Td figure>
                <Sum micros={part.payout ?? "0"} />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
