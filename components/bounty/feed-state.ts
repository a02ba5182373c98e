import type { AttemptView, RoundEvent, RoundView } from "@/lib/bounty/contract";

/** What the arena knows of a round. Fed by the live feed and by the player's own stream alike. */
export type FeedState = {
  round: RoundView;
  /** In the order of payment. */
  attempts: AttemptView[];
  /** The event that the round, and each attempt, was last told by: later news wins, from any source. */
  roundSeq: number;
  attemptSeqs: Readonly<Record<string, number>>;
};

/** The longest feed that is kept in the page; older attempts have pages of their own. */
const KEPT = 300;

export function startFeed(round: RoundView, attempts: AttemptView[], lastSeq: number): FeedState {
  const attemptSeqs = Object.fromEntries(attempts.map((attempt) => [attempt.id, lastSeq]));
  return { round, attempts, roundSeq: lastSeq, attemptSeqs };
}

/** The state after an event. Repeated, late and overlapping events change nothing. */
export function applyEvent(state: FeedState, event: RoundEvent): FeedState {
  if (event.type === "words") return applyWords(state, event);
  const next = event.seq > state.roundSeq ? withRound(state, event.round, event.seq) : state;
  return event.type === "attempt" ? withAttempt(next, event.attempt, event.seq) : next;
}

export function isWaiting(attempt: AttemptView): boolean {
  return attempt.state === "queued" || attempt.state === "judging";
}

function withRound(state: FeedState, round: RoundView, seq: number): FeedState {
  return { ...state, round, roundSeq: seq };
}

function withAttempt(state: FeedState, attempt: AttemptView, seq: number): FeedState {
  if (seq <= (state.attemptSeqs[attempt.id] ?? -1)) return state;
  const known = state.attempts.find((one) => one.id === attempt.id);
  const shown = known && isWaiting(attempt) ? keepLongerAnswer(attempt, known) : attempt;
  const others = state.attempts.filter((one) => one.id !== attempt.id);
  const attempts = [...others, shown].sort((a, b) => a.number - b.number).slice(-KEPT);
  return { ...state, attempts, attemptSeqs: { ...state.attemptSeqs, [attempt.id]: seq } };
}

/** Words travel faster than events, so a waiting attempt may say less than is already shown. */
function keepLongerAnswer(attempt: AttemptView, known: AttemptView): AttemptView {
  return known.answer.length > attempt.answer.length
    ? { ...attempt, answer: known.answer }
    : attempt;
}

type Words = Extract<RoundEvent, { type: "words" }>;

function applyWords(state: FeedState, words: Words): FeedState {
  const index = state.attempts.findIndex((attempt) => attempt.id === words.attemptId);
  const attempt = state.attempts[index];
  if (!attempt || !isWaiting(attempt)) return state;
  const answer = joinWords(attempt.answer, words.from, words.text);
  if (answer === attempt.answer) return state;
  return {
    ...state,
    attempts: state.attempts.with(index, { ...attempt, state: "judging", answer }),
  };
}

/** An overlap is cut; a gap is left to the verdict, which repeats the whole. */
function joinWords(answer: string, from: number, text: string): string {
  return from > answer.length ? answer : answer + text.slice(answer.length - from);
}
