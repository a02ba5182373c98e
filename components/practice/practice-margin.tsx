import { Note } from "@/components/ui/note";
import type { PracticeRoomView } from "@/lib/practice/contract";
import { difficultyWords } from "./practice-words";

/** What makes this guardian hard, and the hints that are due. */
export function PracticeMargin({ room }: { room: PracticeRoomView }) {
  const { difficulty, hints, nextHintIn, refusals, opponent } = room;
  return (
    <>
      <h2 className="text-sm text-ink-3">How hard it is</h2>
      <ul className="mt-2 space-y-1.5 text-sm text-ink-2">
        {difficulty ? (
          difficultyWords(difficulty).map((words) => <li key={words}>{words}</li>)
        ) : (
          <li>
            As hard as it was in round {opponent.round}. What it was moved by is revealed on that
            round's page.
          </li>
        )}
      </ul>
      <section className="rule-double mt-5 pt-4">
        <h2 className="text-sm text-ink-3">Hints</h2>
        {hints.map((hint) => (
          <Note key={hint} tone="quiet" className="mt-2">
            One of its soft spots: {hint}.
          </Note>
        ))}
        <p className="mt-2 text-sm text-ink-2">{hintWords(hints.length, nextHintIn)}</p>
      </section>
      <p className="figures mt-5 text-sm text-ink-3">
        {refusals > 0 && `Refused so far: ${refusals.toLocaleString("en")}. `}
        An answer of the offline model says so at its end.
      </p>
    </>
  );
}

function hintWords(told: number, nextIn: number | null): string {
  if (nextIn !== null)
    return nextIn === 1
      ? "The next one comes after 1 more refusal."
      : `The next one comes after ${nextIn} more refusals.`;
  return told === 0 ? "There are none here." : "There are no more.";
}
