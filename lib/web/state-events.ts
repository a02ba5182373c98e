import type { ServerEvent } from "./event-body";

/** States as server-sent events. Each tells everything, so none of them needs a number. */
export async function* stateEvents(states: AsyncIterable<unknown>): AsyncGenerator<ServerEvent> {
  for await (const data of states) yield { data };
}
