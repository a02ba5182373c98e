"use client";

import Link from "next/link";
import { useState, useTransition } from "react";
import { reasonText } from "@/components/reasons";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import { Note } from "@/components/ui/note";
import { Tag } from "@/components/ui/tag";
import type { TriedView } from "@/lib/bounty/contract";
import type { ActionResult } from "@/lib/core/result";
import { attemptHref } from "./links";
import { techniqueWords } from "./technique-words";

export type TriedAction = (input: { message: string }) => Promise<ActionResult<TriedView>>;
type Answer = ActionResult<TriedView>;

/** Asks, before anything is paid, which earlier attempts come nearest to a draft. It only advises. */
export function TriedPanel({ draft, action }: { draft: string; action: TriedAction }) {
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [pending, start] = useTransition();
  const ask = () =>
    start(async () => {
      setAnswer(await action({ message: draft }).catch(unreachable));
      setOpen(true);
    });
  return (
    <>
      <Button
        variant="quiet"
        size="dense"
        pending={pending}
        pendingLabel="Comparing"
        disabled={draft.trim() === ""}
        onClick={ask}
      >
        Has this been tried?
      </Button>
      <Dialog
        title="Has this been tried?"
        description="Your draft beside every judged message of every round. It is not kept, and sending stays up to you."
        open={open}
        onOpenChange={setOpen}
      >
        {answer && (answer.ok ? <Tried tried={answer.data} /> : <Refused answer={answer} />)}
        <DialogClose>
          <Button variant="quiet" className="mt-4 w-full">
            Back to the draft
          </Button>
        </DialogClose>
      </Dialog>
    </>
  );
}

const unreachable = (): Answer => ({
  ok: false,
  code: "unavailable",
  reason: "client.unreachable",
});

function Refused({ answer }: { answer: Extract<Answer, { ok: false }> }) {
  return (
    <Note tone="warning" role="alert" className="mt-4">
      {reasonText(answer)}
    </Note>
  );
}

function Tried({ tried }: { tried: TriedView }) {
  return (
    <div className="mt-4">
      <p className="font-medium">{verdictWords(tried)}</p>
      <ol className="mt-1">
        {tried.attempts.map((attempt) => (
          <TriedAttempt key={attempt.attemptId} attempt={attempt} />
        ))}
      </ol>
      <section aria-label="Its technique" className="rule-double mt-4 pt-3 text-sm text-ink-2">
        {tried.patterns.map(({ technique, attempts, successes }) => (
          <p key={technique} className="py-0.5">
            <b className="font-semibold text-ink">{techniqueWords(technique).name}</b>
            {`: ${times(attempts, "attempt")} so far, ${times(successes, "win")}.`}
          </p>
        ))}
        <p className="mt-2 text-xs text-ink-3">
          Compared with {times(tried.compared, "attempt")} by a program that can be wrong.{" "}
          <Link href="/patterns">All patterns</Link>
        </p>
      </section>
    </div>
  );
}

type Attempt = TriedView["attempts"][number];

function TriedAttempt({ attempt }: { attempt: Attempt }) {
  return (
    <li className="border-b border-line py-2.5 last:border-b-0">
      <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1 text-sm">
        <Link href={attemptHref(attempt.attemptId)}>
          Round {attempt.round}, attempt {attempt.number}
        </Link>
        {attempt.outcome === "won" ? <Tag tone="gold">Won</Tag> : <Tag tone="danger">Refused</Tag>}
        <span className="figures ml-auto text-ink-3">
          {nearnessWords[attempt.nearness]}, {Math.round(attempt.cosine * 100)} %
        </span>
      </p>
      <p className="mt-1 text-sm wrap-anywhere text-ink-2">{attempt.text}</p>
    </li>
  );
}

const nearnessWords: Record<Attempt["nearness"], string> = {
  copy: "nearly the same",
  similar: "close in meaning",
  related: "related",
};

function verdictWords({ attempts, compared }: TriedView): string {
  const [nearest] = attempts;
  if (compared === 0) return "There is nothing to compare it with yet.";
  if (!nearest) return "Nothing like it was found.";
  if (nearest.nearness === "copy")
    return nearest.outcome === "won"
      ? "Nearly the same message has won before."
      : "Nearly the same message was refused before.";
  if (nearest.nearness === "similar") return "Something close in meaning was tried.";
  return "Nothing close was tried. These are related.";
}

const times = (count: number, word: string) =>
  `${count.toLocaleString("en")} ${word}${count === 1 ? "" : "s"}`;
