import { z } from "zod";

/** As a message is stored. One whose deadline has passed is shown as `voided`. */
export const storedStates = ["judging", "won", "rejected", "voided"] as const;
export type StoredState = (typeof storedStates)[number];

/** How hard a training guardian is; all of it is shown to players. */
export type Difficulty = {
  /** How many things one message must touch. */
  parts: number;
  /** How many things one message may touch at all. */
  patience: number;
  /** Longest message, in characters. */
  messageMax: number;
  /** How many of its parts are told from the beginning. */
  told: number;
  /** One more part is told after this many refusals; null when none ever is. */
  hintAfter: number | null;
};

/** Who is practised with. */
export type Opponent = {
  slug: string;
  name: string;
  blurb: string;
  emblem: string;
  /** 1 for the first; null for the guardian of a round that has ended. */
  level: number | null;
  /** Number of the round that has ended; null for a level. */
  round: number | null;
  messageMax: number;
};

export type LevelState = "locked" | "open" | "beaten";

/** One stop on the way, as far as this person has come. */
export type LevelView = Opponent & {
  difficulty: Difficulty;
  state: LevelState;
  /** Messages that were refused. */
  refusals: number;
  beatenAt: string | null;
};

export type PracticeView = {
  levels: LevelView[];
  /** Guardians of rounds that have ended, newest first. */
  retired: (Opponent & { refusals: number; beatenAt: string | null })[];
};

export type PracticeAttemptView = {
  id: string;
  number: number;
  state: StoredState;
  message: string;
  /** Empty until there is a verdict; until then words come over the stream. */
  answer: string;
  explanation: string | null;
  /** Dotted reason why it was not judged; null unless voided. */
  voidReason: string | null;
  model: string | null;
  startedAt: string;
  judgedAt: string | null;
};

export type PracticeRoomView = {
  opponent: Opponent;
  difficulty: Difficulty | null;
  state: LevelState;
  refusals: number;
  /** Newest first, the latest 50. */
  attempts: PracticeAttemptView[];
  /** Parts of what it is moved by that are told now. */
  hints: string[];
  /** Refusals until the next hint; null when there is none to come. */
  nextHintIn: number | null;
  /** All that it is moved by, for whoever has beaten it. */
  weakness: string | null;
  /** The level after this one. */
  next: { slug: string; name: string } | null;
};

/** What the stream of one message carries: the message, its answer's words, its outcome. */
export type PracticeEvent =
  | { type: "attempt"; attempt: PracticeAttemptView }
  | { type: "words"; from: number; text: string };

export const SendPractice = z.object({
  slug: z.string().regex(/^(?:round-[1-9]\d{0,8}|[a-z]{3,40})$/),
  message: z.string().max(4_000),
});
export type SendPractice = z.output<typeof SendPractice>;
