import Link from "next/link";
import { Tag } from "@/components/ui/tag";
import { Time } from "@/components/ui/time";
import type { DisputeView } from "@/lib/dispute/contract";
import { attemptHref, roundHref } from "../bounty/links";
import { causeWords, outcomeWords } from "./dispute-words";

/** Disputes with what came of them. `named`: each says what it is about. */
export function DisputeList({ disputes, named }: { disputes: DisputeView[]; named?: boolean }) {
  return (
    <ul className="border-t border-line">
      {disputes.map((dispute) => (
        <li key={dispute.id} className="border-b border-line py-3 text-sm">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <Tag tone={toneOf(dispute)}>{outcomeWords(dispute)}</Tag>
            <span className="font-medium">{causeWords[dispute.cause]}</span>
            {named && <About dispute={dispute} />}
            <span className="text-ink-3">
              <Time at={dispute.openedAt} show="day" />
            </span>
          </p>
          {dispute.text !== null && (
            <p className="mt-1.5 measure whitespace-pre-wrap text-ink-2 wrap-anywhere">
              “{dispute.text}”
            </p>
          )}
          {dispute.answer !== null && (
            <p className="mt-1.5 measure whitespace-pre-wrap wrap-anywhere">{dispute.answer}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

function toneOf({ outcome }: DisputeView) {
  if (outcome === null) return "info";
  return outcome === "upheld" ? "success" : "neutral";
}

export function About({ dispute }: { dispute: DisputeView }) {
  const { attempt, roundNumber } = dispute;
  if (!attempt) return <Link href={roundHref(roundNumber)}>Round {roundNumber}</Link>;
  return (
    <Link href={attemptHref(attempt.id)}>
      Attempt {attempt.number}, round {roundNumber}
    </Link>
  );
}
