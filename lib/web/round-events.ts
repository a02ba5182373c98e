import type { RoundEvent } from "@/lib/bounty/contract";
import type { ServerEvent } from "./event-body";

/** Round events as server-sent events: those with a number carry it as the id to resume from. */
export async function* roundEvents(events: AsyncIterable<RoundEvent>): AsyncGenerator<ServerEvent> {
  for await (const event of events)
    yield event.type === "words" ? { data: event } : { id: event.seq, data: event };
}
