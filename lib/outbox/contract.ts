/** Work that must happen after the commit, at least once. Handlers must bear a repeat. */
export type OutboxJob = {
  /** A task named in lib/wiring.ts. */
  task: string;
  payload: Record<string, string | number | boolean | null>;
  /** Not before this instant; at once when left out. */
  runAt?: Date;
  /** A job still waiting under the same key is replaced. */
  key?: string;
};
