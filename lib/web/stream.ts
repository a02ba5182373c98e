import type { z } from "zod";
import type { Context } from "@/lib/context";
import { abortedWith, eventBody, type ServerEvent } from "./event-body";
import { answer, type Endpoint, type RouteArguments } from "./route";
import { shutdownSignal } from "./shutdown";
import { streamSlots } from "./stream-slots";

/**
 * Turns a command that yields events into a server-sent event stream. The command is awaited for
 * its first step, so that a refusal is an ordinary error with its status; after that each event
 * is written when the reader asks for more. `signal` aborts when the reader has gone.
 */
export function defineStream<S extends z.ZodType>(
  endpoint: Endpoint<S>,
  open: (
    ctx: Context,
    input: z.output<S>,
    signal: AbortSignal,
  ) => Promise<AsyncIterable<ServerEvent>>,
) {
  const handler = (request: Request, route: RouteArguments) =>
    answer(request, route, endpoint, async (ctx, input) => {
      const free = streamSlots().take(subjectOf(ctx));
      // A server that is told to end still finishes what finishes by itself, such as an answer.
      const ended = endpoint.finishes ? [] : [shutdownSignal()];
      const gone = abortedWith(request.signal, ...ended);
      if (gone.signal.aborted) free();
      gone.signal.addEventListener("abort", free);
      try {
        const events = await open(ctx, input, gone.signal);
        return new Response(eventBody(events, gone, ctx.log), { headers });
      } catch (error) {
        gone.abort();
        throw error;
      }
    });
  return Object.assign(handler, { endpoint: { ...endpoint, streams: true } as Endpoint });
}

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
};

function subjectOf({ actor, origin }: Context): string {
  return actor.kind === "user" ? actor.userId : `address:${origin.address}`;
}
