import type { MessageNode } from "../contract";
import type { Casting, Part } from "./cast-turn";
import type { Prepared } from "./prepare-reply";
import type { TurnRow } from "./repository";
import type { Terms } from "./terms";

/** What the first to speak is shown, and by whom the send is carried out. */
export type Work = {
  run: string;
  prepared: Prepared;
  terms: Terms;
  /** The person's words and the place of the first reply, as they are shown. */
  kept: MessageNode[];
};
export type Started = {
  /** In the order in which they speak. */
  turns: TurnRow[];
  /** Null for a repeat: then it is being carried out already. */
  work: Work | null;
  support: boolean;
  /** Minutes of talk without a pause, where a break is due. */
  breakMinutes: number | null;
};

export type Wish = {
  cast: Casting;
  parts: readonly Part[];
  support: boolean;
  hash: string;
  requestKey: string;
  /** Another version is only tried: nothing of it becomes part of what was said. */
  trial: boolean;
};
