import Link from "next/link";
import { cx } from "@/components/ui/class-names";
import { Sum } from "@/components/ui/money";
import { Time } from "@/components/ui/time";
import type { AttemptView } from "@/lib/bounty/contract";
import { attemptHref, playerHref } from "./links";
import { shownMessage } from "./shown-message";
import { Utterance } from "./utterance";
import { VerdictLine } from "./verdict";

type AttemptEntryProps = {
  attempt: AttemptView;
  /** The reader's own attempt. */
  own?: boolean;
  /** Being answered now, or the reader's latest: set larger, under a double rule. */
  live?: boolean;
};

/** One attempt as the arena shows it: figures in the margin, words, answer, verdict. */
export function AttemptEntry({ attempt, own = false, live = false }: AttemptEntryProps) {
  const answering = attempt.state === "judging" || attempt.state === "queued";
  return (
    <article
      aria-label={`Attempt ${attempt.number}`}
      data-live={live || undefined}
      className={cx(
        "grid gap-x-5 gap-y-1.5 border-t border-line pt-4 pb-3.5 md:grid-cols-[84px_minmax(0,1fr)]",
        live && "rule-double",
      )}
    >
      <Margin attempt={attempt} own={own} live={live} />
      <div className="min-w-0">
        <p
          className={cx(
            "measure whitespace-pre-wrap wrap-anywhere",
            live ? "text-ink" : "text-ink-2",
          )}
        >
          {shownMessage(attempt)}
        </p>
        {(attempt.answer !== "" || attempt.state === "judging") && (
          <Utterance
            text={attempt.answer}
            className={cx(
              "mt-2 max-w-[58ch]",
              live ? "md:text-[1.3125rem] md:leading-normal" : "max-md:text-md",
            )}
            caret={answering && <span aria-hidden="true" className="caret" />}
          />
        )}
        <VerdictLine attempt={attempt} own={own}>
          {!answering && (
            <Link href={attemptHref(attempt.id)} className="text-ink-3 hover:text-ink">
              Receipt<span className="sr-only"> of attempt {attempt.number}</span>
            </Link>
          )}
        </VerdictLine>
      </div>
    </article>
  );
}

function Margin({ attempt, own, live }: Required<AttemptEntryProps>) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-2.5 text-xs text-ink-3 md:block md:text-right">
      <b
        className={cx(
          "figures font-display text-md leading-tight font-normal md:block md:text-[1.25rem]",
          live ? "text-ink" : "text-ink-2",
        )}
      >
        {attempt.number}
      </b>
      {own ? (
        <span className="font-medium text-ink md:block">you</span>
      ) : (
        <Link
          href={playerHref(attempt.player.handle)}
          className="max-w-full truncate no-underline hover:underline md:block"
        >
          {attempt.player.handle}
        </Link>
      )}
      <Sum micros={attempt.price} className="md:block" />
      <Time at={attempt.paidAt} show="brief" />
    </div>
  );
}
