import { Utterance } from "@/components/bounty/utterance";
import { VerdictIcon } from "@/components/motif/verdict-icon";
import { cx } from "@/components/ui/class-names";
import { Time } from "@/components/ui/time";
import type { PracticeAttemptView } from "@/lib/practice/contract";
import { outcomeWords } from "./practice-words";

/** One message, its answer, and what came of it. */
export function PracticeEntry({ attempt, live }: { attempt: PracticeAttemptView; live: boolean }) {
  const { look, word, text } = outcomeWords(attempt);
  const answering = attempt.state === "judging";
  return (
    <article
      aria-label={`Message ${attempt.number}`}
      className="grid gap-x-5 gap-y-1.5 border-b border-line py-4 md:grid-cols-[64px_minmax(0,1fr)]"
    >
      <div className="flex items-baseline gap-x-2.5 text-xs text-ink-3 md:block md:text-right">
        <b className="figures font-display text-md font-normal text-ink-2 md:block md:text-[1.25rem]">
          {attempt.number}
        </b>
        <Time at={attempt.startedAt} show="time" />
      </div>
      <div className="min-w-0">
        <p
          className={cx(
            "measure whitespace-pre-wrap wrap-anywhere",
            live ? "text-ink" : "text-ink-2",
          )}
        >
          {attempt.message}
        </p>
        {(attempt.answer !== "" || answering) && (
          <Utterance
            text={attempt.answer}
            className={cx("mt-2 max-w-[58ch]", live && "md:text-[1.3125rem] md:leading-normal")}
            caret={answering && <span aria-hidden="true" className="caret" />}
          />
        )}
        <p className="mt-2 flex flex-wrap items-start gap-x-2.5 gap-y-1 text-sm">
          <VerdictIcon look={look} />
          <b className="font-medium">{word}</b>
          <span className="min-w-0 flex-1 text-ink-3">{text}</span>
        </p>
      </div>
    </article>
  );
}
