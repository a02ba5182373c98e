import { AppError } from "@/lib/core/errors";

const holder = globalThis as typeof globalThis & { anubisShutdown?: AbortSignal };

/**
 * Aborts when this process is told to end. Streams have no end of their own: without this a
 * server that waits for its connections would wait for its last reader.
 */
export function shutdownSignal(): AbortSignal {
  holder.anubisShutdown ??= onSignals();
  return holder.anubisShutdown;
}

function onSignals(): AbortSignal {
  const ending = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, () => ending.abort(new Error(`${signal} was received`)));
  return ending.signal;
}

/**
 * A server that is told to end finishes what it has begun and begins nothing new: an attempt that
 * it took now could be cut off in the middle.
 * @throws unavailable `server.stopping`
 */
export function refuseWhileStopping(): void {
  if (shutdownSignal().aborted)
    throw new AppError(
      "unavailable",
      "server.stopping",
      "The server is stopping. Nothing was done and nothing charged. Try again in a moment.",
      { retryAfter: 10 },
    );
}
