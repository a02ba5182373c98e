import { cx } from "@/components/ui/class-names";
import type { FollowState } from "@/lib/relay/contract";

const steps = [
  { word: "Signed", line: "It is sent to the chain." },
  { word: "Seen", line: "A node has it." },
  { word: "Confirmed", line: "Two thirds of the stake have voted for its block." },
  { word: "Final", line: "It cannot be taken back any more." },
] as const;

const reached: Record<FollowState, number> = {
  seen: 1,
  processed: 1,
  confirmed: 2,
  finalised: 3,
  failed: 1,
  expired: 0,
};

/** How far a transaction is: `state` null from the signature until it is sent. */
export function ProgressSteps({ state }: { state: FollowState | null }) {
  const at = state === null ? 0 : reached[state];
  return (
    <ol className="mt-4 rule-double" aria-label="How far it is">
      {steps.map(({ word, line }, index) => (
        <li
          key={word}
          aria-current={index === at ? "step" : undefined}
          className={cx(
            "flex items-baseline gap-3 border-b border-line py-2.5",
            index > at && "text-ink-3",
          )}
        >
          <Mark done={index < at || at === 3} now={index === at && at !== 3} />
          <span className="min-w-0 flex-1">
            <b className="font-medium">{word}</b>
            {index === at && <span className="block text-sm text-ink-2">{line}</span>}
          </span>
          <span className="text-sm text-ink-3">{wordOf(index, at)}</span>
        </li>
      ))}
    </ol>
  );
}

function wordOf(index: number, at: number): string {
  if (index < at || at === 3) return "done";
  return index === at ? "now" : "to come";
}

function colourOf(done: boolean, now: boolean): string {
  if (done) return "text-malachite";
  return now ? "text-lapis" : "text-ink-3";
}

/** A lozenge: filled when it is done, half when it is under way, an outline before. */
function Mark({ done, now }: { done: boolean; now: boolean }) {
  return (
    <svg
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
      className={colourOf(done, now)}
    >
      <path d="M6 1 11 6 6 11 1 6Z" fill={done ? "currentColor" : "none"} stroke="currentColor" />
      {now && <path d="M6 1 6 11 1 6Z" fill="currentColor" />}
    </svg>
  );
}
