import type { z } from "zod";
import type { Context } from "@/lib/context";
import { answer, type Endpoint, type RouteArguments } from "./route";
import { shutdownSignal } from "./shutdown";

/** One server-sent event. `id` is what a browser sends back as Last-Event-ID. */
export type ServerEvent = { id?: number; data: unknown };

const HEARTBEAT_MS = 15_000;
const encoder = new TextEncoder();

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
      const gone = new AbortController();
      request.signal.addEventListener("abort", () => gone.abort(), { once: true });
      const ending = AbortSignal.any([gone.signal, shutdownSignal()]);
      const events = await open(ctx, input, ending);
      return new Response(body(events, gone, ctx), {
        headers: {
          "Content-Type": "text/event-stream; charset=utf-8",
          "Cache-Control": "no-store, no-transform",
          "X-Accel-Buffering": "no",
        },
      });
    });
  return Object.assign(handler, { endpoint: { ...endpoint, streams: true } as Endpoint });
}

function body(events: AsyncIterable<ServerEvent>, gone: AbortController, ctx: Context) {
  const iterator = events[Symbol.asyncIterator]();
  let heartbeat: ReturnType<typeof setInterval>;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      heartbeat = setInterval(
        () => controller.enqueue(encoder.encode(": still here\n\n")),
        HEARTBEAT_MS,
      );
    },
    async pull(controller) {
      try {
        const { done, value } = await iterator.next();
        if (gone.signal.aborted) return;
        if (!done) return controller.enqueue(encoder.encode(frame(value)));
        clearInterval(heartbeat);
        controller.close();
      } catch (error) {
        clearInterval(heartbeat);
        ctx.log.error({ err: error }, "a stream failed");
        controller.error(error);
      }
    },
    async cancel() {
      clearInterval(heartbeat);
      gone.abort();
      await iterator.return?.();
    },
  });
}

function frame({ id, data }: ServerEvent): string {
  return `${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}
