import Link from "next/link";
import { attemptHref, roundHref } from "@/components/bounty/links";
import { Sum } from "@/components/ui/money";
import { Table, Td, Th } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import { shownParts } from "@/lib/core/money";
import type { PartView, TeamAttemptView } from "@/lib/team/listing/contract";
import { attemptWords, shareWords } from "./words";

/** What a team has tried, each with everybody's part. */
export function TeamAttempts({ attempts }: { attempts: TeamAttemptView[] }) {
  return (
    <ul className="mt-4">
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
          {attempt.payout && (
            <p className="mt-1 text-sm text-ink-2">
              Brought <Sum micros={attempt.payout} />, paid to everybody by the shares below.
            </p>
          )}
          {attempt.refunded && <p className="mt-1 text-sm text-ink-2">The fee was refunded.</p>}
          <details className="mt-1.5 text-sm">
            <summary className="text-ink-2">Everybody’s part</summary>
            <PartsTable
              parts={attempt.parts}
              label={`Everybody’s part in attempt ${attempt.number} of round ${attempt.roundNumber}`}
            />
          </details>
        </li>
      ))}
    </ul>
  );
}

/** Who pays what, and whose a prize is. */
export function PartsTable({
  parts,
  label = "Everybody’s part",
}: {
  parts: PartView[];
  label?: string;
}) {
  const paid = parts.some(({ payout }) => payout !== null);
  // Shown to the cent, and still adding up to the whole.
  const fees = shownParts(parts.map(({ fee }) => BigInt(fee)));
  const payouts = shownParts(parts.map(({ payout }) => BigInt(payout ?? 0)));
  return (
    <Table label={label}>
      <thead>
        <tr>
          <Th>Member</Th>
          <Th figure>Of the fee</Th>
          <Th figure>Of a prize</Th>
          {paid && <Th figure>Got</Th>}
        </tr>
      </thead>
      <tbody>
        {parts.map((part, place) => (
          <tr key={part.id}>
            <Td>{part.handle}</Td>
            <Td figure>
              <Sum micros={fees[place] ?? 0n} />
            </Td>
            <Td figure>{shareWords(part.share)}</Td>
            {paid && (
              <Td figure>
                <Sum micros={payouts[place] ?? 0n} />
              </Td>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
