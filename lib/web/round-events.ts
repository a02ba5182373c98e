import type { RoundEvent, SenderEvent } from "@/lib/bounty/contract";
import type { ServerEvent } from "./event-body";

/** Round events as server-sent events: those with a number carry it as the id to resume from. */
export async function* roundEvents(events: AsyncIterable<RoundEvent>): AsyncGenerator<ServerEvent> {
  for await (const event of events)
    yield event.type === "words" ? { data: event } : { id: event.seq, data: event };
}

/** The events of one's own message; whom to turn to comes before them where that is wanted. */
export async function* senderEvents(
  events: AsyncIterable<RoundEvent>,
  help: { country: string | null } | null,
): AsyncGenerator<ServerEvent> {
  if (help) yield { data: { type: "help", ...help } satisfies SenderEvent };
  yield* roundEvents(events);
}
