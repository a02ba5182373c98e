import type { Context } from "@/lib/context";
import type { Id } from "@/lib/core/id";
import type { RoundEvent } from "../contract";
import * as bounty from "../repository";
import { loadEvents } from "./load-events";
import type { RoundHub } from "./round-hub";

const WAITING_MAX = 5_000;
const PIECE_MAX = 500;

/**
 * Everything that happens in a round after event `after`, without end, until `signal` aborts.
 * Numbers rise; what comes at once is told by its last number, so none of it is missed. A reader too slow for its queue is let go: it comes back with its last number
 * and misses nothing.
 */
export async function* followRound(
  ctx: Context,
  hub: RoundHub,
  { roundId, after }: { roundId: Id<"round">; after: number },
  signal: AbortSignal,
): AsyncGenerator<RoundEvent> {
  const { eventCount } = await bounty.roundById(ctx.db, roundId);
  const queue = openQueue(hub, { roundId, lastSeq: eventCount }, signal);
  let last = after;
  try {
    // Read again, now that we are listening: whatever is numbered higher will be told.
    const { eventCount: told } = await bounty.roundById(ctx.db, roundId);
    for await (const missed of missing(ctx, roundId, last, told)) {
      last = missed.seq;
      yield missed;
    }
    for (let event = await queue.next(); event; event = await queue.next()) {
      if (event.type === "words") yield event;
      else if (event.seq > last) {
        last = event.seq;
        yield event;
      }
    }
  } finally {
    queue.close();
  }
}

/** What the hub tells, kept until it is asked for. Ends when the reader has gone or is too slow. */
function openQueue(
  hub: RoundHub,
  { roundId, lastSeq }: { roundId: Id<"round">; lastSeq: number },
  signal: AbortSignal,
) {
  const waiting: RoundEvent[] = [];
  let wake = () => {};
  let overrun = false;
  const unwatch = hub.watch(roundId, lastSeq, (event) => {
    overrun ||= waiting.length >= WAITING_MAX;
    if (!overrun) waiting.push(event);
    wake();
  });
  const onAbort = () => wake();
  signal.addEventListener("abort", onAbort, { once: true });
  const isOver = () => signal.aborted || overrun;
  return {
    close(): void {
      unwatch();
      signal.removeEventListener("abort", onAbort);
    },
    async next(): Promise<RoundEvent | undefined> {
      while (waiting.length === 0 && !isOver())
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      return isOver() ? undefined : waiting.shift();
    },
  };
}

/** The events after `last` up to `until`: they were told before we came. */
async function* missing(ctx: Context, roundId: Id<"round">, last: number, until: number) {
  let reached = last;
  while (reached < until) {
    const events = await loadEvents(ctx.db, roundId, reached, Math.min(until - reached, PIECE_MAX));
    if (events.length === 0) return;
    for (const event of events) {
      reached = event.seq;
      yield event;
    }
  }
}
