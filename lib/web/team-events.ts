import type { ServerEvent } from "./event-body";

/** What a team's members hear, as server-sent events. */
export async function* teamEvents(
  events: AsyncIterable<{ type: "changed" }>,
): AsyncGenerator<ServerEvent> {
  for await (const event of events) yield { data: event };
}
