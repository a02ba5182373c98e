import type { Log } from "@/lib/context";

/** One server-sent event. `id` is what a browser sends back as Last-Event-ID. */
export type ServerEvent = { id?: number; data: unknown };

const HEARTBEAT_MS = 15_000;
const encoder = new TextEncoder();

/**
 * Writes events in the form of server-sent events, each when the reader asks for more. However it
 * ends, `gone` aborts: whatever listens to it is let go of with the stream.
 */
export function eventBody(
  events: AsyncIterable<ServerEvent>,
  gone: AbortController,
  log: Log,
): ReadableStream<Uint8Array> {
  const iterator = events[Symbol.asyncIterator]();
  let heartbeat: ReturnType<typeof setInterval>;
  let cancelled = false;
  const end = () => {
    clearInterval(heartbeat);
    gone.abort();
  };
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
        if (cancelled) return;
        if (!done) return controller.enqueue(encoder.encode(frame(value)));
        end();
        controller.close();
      } catch (error) {
        end();
        log.error({ err: error }, "a stream failed");
        if (!cancelled) controller.error(error);
      }
    },
    async cancel() {
      cancelled = true;
      end();
      await iterator.return?.();
    },
  });
}

/** Aborts with the first of `sources`, and listens to none of them once it has aborted itself. */
export function abortedWith(...sources: AbortSignal[]): AbortController {
  const gone = new AbortController();
  for (const source of sources) {
    if (source.aborted) gone.abort();
    source.addEventListener("abort", () => gone.abort(), { once: true, signal: gone.signal });
  }
  return gone;
}

function frame({ id, data }: ServerEvent): string {
  return `${id === undefined ? "" : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}
