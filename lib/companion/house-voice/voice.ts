import type { Feeling } from "./feelings";
import type { HousePrompt } from "./read-prompt";
import type { Reading } from "./reading";

/** Lines to choose from; `{topic}` and its like stand for what the person said. */
export type Lines = readonly string[];

/** A field that a voice knows something about. */
export type Field = { when: RegExp; say: Lines };

/** What a voice has to say, by what it is answering. */
export type Bank = {
  greeting: Lines;
  farewell: Lines;
  thanks: Lines;
  /** To "are you an AI", "which model is this": the truth, in its own manner. */
  identity: Lines;
  rude: Lines;
  /** `{memory}`: asked what it remembers, and something is there. */
  recalled: Lines;
  /** Asked, and nothing is there. */
  unrecalled: Lines;
  /** `{memory}`: brought up unasked. */
  memory: Lines;
  /** `{earlier}`: a matter from earlier in this talk. */
  earlier: Lines;
  feeling: Record<Feeling, Lines>;
  /** A question outside its fields; `{topic}` may stand in it. */
  question: Lines;
  /** A wish outside its fields. */
  request: Lines;
  /** Anything else that was told; with `{topic}`. */
  statement: Lines;
  /** The same where no topic was found. */
  brief: Lines;
  /** `{relation}` and `{name}`: somebody was brought up by name. */
  person: Lines;
  /** `{number}`: a figure was given. */
  number: Lines;
  agreed: Lines;
  refused: Lines;
  /** What it does or sees beside its words. */
  texture: Lines;
  /** What it asks or leaves at the end. */
  follow: Lines;
  /** `{topic}`, `{name}`: takes up in a breath what an answer would pass over. */
  echo: Lines;
  /** `{user}`: somebody has said their name. */
  named: Lines;
  /** To "how are you". */
  fine: Lines;
  fields: readonly Field[];
};

/** The pieces of one reply, before a voice puts them in its own order. */
export type Parts = {
  texture: string;
  core: string[];
  aside: string;
  follow: string;
};

export type Voice = {
  bank: Bank;
  /** What only this voice can do with a message: a correction, a move, a sum. Null where nothing. */
  skill?: (reading: Reading, prompt: HousePrompt, pick: Pick) => string[] | null;
  /** Its own order and form. */
  shape: (parts: Parts, reading: Reading) => string;
};

/** Chooses a line that was not said lately. `of` names the choice, so that two of them differ. */
export type Pick = (of: string, lines: Lines) => string;
