import type { TurnEvent } from "@/lib/chat/contract";
import type { ServerEvent } from "./event-body";

/**
 * Turn events as server-sent events. Words carry as their id the place to go on from, so that a
 * browser that re-opens the stream by itself misses nothing.
 */
export async function* turnEvents(events: AsyncIterable<TurnEvent>): AsyncGenerator<ServerEvent> {
  for await (const event of events)
    yield event.type === "text"
      ? { id: event.from + event.text.length, data: event }
      : { data: event };
}
