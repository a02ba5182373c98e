import type { Mood } from "../weigh";

/** How one guardian talks. `{quote}` stands for words of the player's own. */
export type Voice = {
  /** First sentences that take up what was said. */
  openings: readonly string[];
  /** What it says to each kind of message, as a whole thought. */
  thoughts: Readonly<Record<Mood, readonly string[]>>;
};
