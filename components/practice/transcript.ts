import type { PracticeAttemptView, PracticeEvent } from "@/lib/practice/contract";

/** What the stream of the message in flight has told so far; null while there is none. */
export type Heard = PracticeAttemptView | null;

/** Adds one event to what was heard. */
export function hear(heard: Heard, event: PracticeEvent): Heard {
  if (event.type === "attempt") return event.attempt;
  return heard && { ...heard, answer: heard.answer.slice(0, event.from) + event.text };
}

/** Messages newest first: those that the page was drawn with, and what was heard since. */
export function transcriptOf(
  drawn: readonly PracticeAttemptView[],
  heard: Heard,
): PracticeAttemptView[] {
  if (!heard) return [...drawn];
  const known = drawn.find((attempt) => attempt.id === heard.id);
  if (known && known.state !== "judging") return [...drawn];
  const others = drawn.filter((attempt) => attempt.id !== heard.id);
  return [heard, ...others].sort((a, b) => b.number - a.number);
}
