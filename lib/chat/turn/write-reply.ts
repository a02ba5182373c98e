import type { Reason } from "@/lib/core/errors";
import { watchReply } from "../safety/watch-reply";
import type { TurnRow } from "./repository";
import type { StopReason, TurnHub } from "./turn-hub";

/** The model is not read on while more than this waits to be stored, in UTF-16 units. */
const WAITING_MAX = 4_096;

/** Why a reply is ended from our side. */
export type CutBy =
  | { by: StopReason }
  | { by: "moderation"; reason: Reason; keep: number }
  | { by: "storage"; error: unknown };

export type ReplyWriter = {
  /** Aborts when the reply is to end; `cut` says why. */
  signal: AbortSignal;
  cut: () => CutBy | null;
  end: (cut: CutBy) => void;
  /** Takes the next words; waits only while too many are not stored yet. */
  add: (text: string) => Promise<void>;
  /** Everything is stored, or the reply was cut. */
  finish: () => Promise<void>;
};

/**
 * Stores the words of one reply as they come, each sentence looked at, and shows none that is not
 * stored. What comes in while a piece is being stored goes with the next piece.
 */
export function writeReply(
  hub: TurnHub,
  turn: Pick<TurnRow, "id" | "spicy">,
  run: string,
): ReplyWriter {
  const over = new AbortController();
  const watch = watchReply(turn.spicy);
  let why: CutBy | null = null;
  let waiting = "";
  /** How much is stored or being stored. */
  let taken = 0;
  let storing: Promise<void> | null = null;

  const end = (cut: CutBy): void => {
    why ??= cut;
    // What was said but not shown when somebody stopped it, or cannot be stored, is not delivered.
    if (why.by === "stopped" || why.by === "storage") waiting = "";
    // What was found harmless before a reply was blocked is.
    if (why.by === "moderation") waiting = waiting.slice(0, Math.max(0, why.keep - taken));
    over.abort();
  };

  async function store(): Promise<void> {
    while (waiting !== "") {
      const text = waiting;
      waiting = "";
      taken += text.length;
      await hub.store.add({ turnId: turn.id, run, from: taken - text.length, text });
    }
  }

  function flush(): Promise<void> {
    storing ??= store()
      .catch((error: unknown) => end({ by: "storage", error }))
      .finally(() => {
        storing = null;
      });
    return storing;
  }

  const refuse = (reason: Reason | null): void => {
    if (reason) end({ by: "moderation", reason, keep: watch.clean() });
  };

  return {
    signal: over.signal,
    cut: () => why,
    end,
    async add(text) {
      refuse(watch.add(text));
      if (over.signal.aborted) return;
      waiting += text;
      const flushed = flush();
      if (waiting.length > WAITING_MAX) await flushed;
    },
    async finish() {
      if (!over.signal.aborted) refuse(watch.finish());
      while (waiting !== "") await flush();
      await storing;
    },
  };
}
