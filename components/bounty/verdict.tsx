import type { ReactNode } from "react";
import { VerdictIcon } from "@/components/motif/verdict-icon";
import type { AttemptView } from "@/lib/bounty/contract";
import { callWords, verdictWords } from "./verdict-words";

/** The line under an answer: a small scale, its word, why. */
export function VerdictLine(props: { attempt: AttemptView; own?: boolean; children?: ReactNode }) {
  const { look, word, text } = verdictWords(props.attempt, props.own);
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-2.5 gap-y-1 text-sm">
      <VerdictIcon look={look} />
      <b className="font-medium">{word}</b>
      <span className="min-w-0 flex-1 text-ink-3">{text}</span>
      {props.children}
    </div>
  );
}

/** The verdict as the head of a receipt. */
export function VerdictBanner({ attempt }: { attempt: AttemptView }) {
  const { look, word } = verdictWords(attempt);
  return (
    <div className="rule-double flex items-center gap-4 border-b border-line py-3.5">
      <VerdictIcon look={look} size={52} />
      <div className="min-w-0">
        <h2>{word}</h2>
        <p className="text-sm text-ink-2">{callWords(attempt)}</p>
      </div>
    </div>
  );
}
